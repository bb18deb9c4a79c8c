package org.entente.party;

import org.entente.kernel.Category;

/// An exception to a party's default regime for one kind of activity.
public record RegimeRule(Category category, Regime regime) {}
