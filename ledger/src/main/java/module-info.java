/// The tamper-evident log and its offline verifier. It knows bytes only, needs nothing beyond the
/// JDK, and can be shipped and audited alone.
module org.entente.ledger {
  requires static transitive org.jspecify;
  requires java.net.http;

  exports org.entente.ledger;
  exports org.entente.ledger.export;
  exports org.entente.ledger.json;
  exports org.entente.ledger.verify;
}
