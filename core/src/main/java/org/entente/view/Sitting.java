package org.entente.view;

import java.time.Instant;
import org.entente.kernel.SubjectId;

/// A meeting in a series.
///
/// @param reported known from a source alone
public record Sitting(SubjectId meeting, Instant from, boolean reported) {}
