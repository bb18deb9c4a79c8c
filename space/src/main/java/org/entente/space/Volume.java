package org.entente.space;

/// A place, its heights and its time. Several volumes of one operation are kept apart, never merged
/// into one box: otherwise a route of twelve legs would block its whole country.
public record Volume(Shape shape, Band band, Interval interval) {}
