/// What an audience is shown: views of the state, made in one place for one audience at one
/// instant.
///
/// Invariant: nothing of what is not released to the audience is in its view: no field, count,
/// order or size tells it. Declared exception: "coordinate through the host's cell". Deliberately
/// absent: any view for "everyone", and any way to read the state around this package.
@NullMarked
package org.entente.view;

import org.jspecify.annotations.NullMarked;
