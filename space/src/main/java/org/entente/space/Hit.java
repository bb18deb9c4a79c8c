package org.entente.space;

/// One stored volume that meets one volume asked about.
///
/// @param mine index in the list asked about
/// @param key the key the other volume is stored under
/// @param theirs index in the list stored under that key
/// @param overlap adjacent or shared, never disjoint
public record Hit<K>(int mine, K key, int theirs, Overlap overlap) {}
