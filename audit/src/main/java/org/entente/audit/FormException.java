package org.entente.audit;

/// A part is not of the form that acts and facts have.
final class FormException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  FormException(String message) {
    super(message);
  }
}
