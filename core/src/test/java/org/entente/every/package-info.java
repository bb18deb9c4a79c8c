/// Every rejection and every state, each reached by a record: none is there for show.
@NullMarked
package org.entente.every;

import org.jspecify.annotations.NullMarked;
