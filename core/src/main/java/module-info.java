/// The agreement as pure functions: no clock, no randomness, no input or output, no framework.
module org.entente.core {
  requires static transitive org.jspecify;

  exports org.entente.attachment;
  exports org.entente.border;
  exports org.entente.coordination;
  exports org.entente.dispute;
  exports org.entente.erasure;
  exports org.entente.kernel;
  exports org.entente.meeting;
  exports org.entente.notice;
  exports org.entente.operation;
  exports org.entente.party;
  exports org.entente.plan;
  exports org.entente.release;
  exports org.entente.result;
  exports org.entente.standing;
  exports org.entente.theatre;
  exports org.entente.view;
}
