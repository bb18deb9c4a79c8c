package org.entente.kernel;

/// A place, a band of altitude and a window of time.
public record Volume(Area area, AltitudeBand band, Window window) {}
