/// The auditor: checks a record against the rules again, from its entries alone.
module org.entente.audit {
  requires static transitive org.jspecify;
  requires transitive org.entente.ledger;

  exports org.entente.audit;
  exports org.entente.audit.command;
}
