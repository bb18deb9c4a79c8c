/// What of views is computed for people.
@NullMarked
package org.entente.view;

import org.jspecify.annotations.NullMarked;
