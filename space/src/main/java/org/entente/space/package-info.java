/// Volumes of space, height and time, the exact test whether two of them meet, and an index that
/// finds every stored volume a new one meets. Usable without the rest of Entente.
///
/// Invariants:
/// - Truth is planar on a grid of 1e-7 degree: an edge is straight in longitude and latitude, and
///   all decisions are made in integers. The same input gives the same answer on every machine.
/// - A circle or corridor stands for a polygon that contains it, never for a smaller one.
/// - Time and height are half-open. Areas that only touch are [Relation#ADJACENT], never an
///   overlap.
/// - What is not known (a height of unknown or other datum, a missing end) never keeps volumes
///   apart.
/// - A shape that exists is valid: the constructors refuse and name every problem.
///
/// - A buffer belongs to the volume that has it; what is only within one is [Relation#NEAR], never
///   an overlap.
///
/// Deliberately absent: epsilons, map projections, terrain, shapes across the antimeridian or a
/// pole, rules about who may be where, persistence.
@NullMarked
package org.entente.space;

import org.jspecify.annotations.NullMarked;
