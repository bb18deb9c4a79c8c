package org.entente.space;

/// A place, its heights and its time. Several volumes of one operation are kept apart, never merged
/// into one box: otherwise a route of twelve legs would block its whole country.
///
/// @param buffer how far it reaches beyond these, if it is a hazard
public record Volume(Shape shape, Band band, Interval interval, Buffer buffer) {
  /// @throws InvalidShapeException if the shape with its buffer reaches too far
  public Volume {
    InvalidShapeException.throwIfAny(ShapeCheck.grown(shape, buffer.metres()));
  }

  /// Without a buffer.
  public Volume(Shape shape, Band band, Interval interval) {
    this(shape, band, interval, Buffer.NONE);
  }
}
