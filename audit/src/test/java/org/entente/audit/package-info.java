@org.jspecify.annotations.NullMarked
package org.entente.audit;
