/// The agreement as pure functions: no clock, no randomness, no input or output, no framework.
module org.entente.core {
  requires static transitive org.jspecify;

  exports org.entente.kernel;
}
