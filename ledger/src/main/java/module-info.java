/// The tamper-evident log and its offline verifier. It knows bytes only, needs nothing beyond the
/// JDK, and can be shipped and audited alone.
module org.entente.ledger {
  requires static transitive org.jspecify;

  exports org.entente.ledger;
}
