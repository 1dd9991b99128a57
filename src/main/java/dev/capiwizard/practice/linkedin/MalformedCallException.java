package dev.capiwizard.practice.linkedin;

/** A call whose parameters or parts cannot be read; its message is for the caller. */
final class MalformedCallException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MalformedCallException(String message) {
    super(message);
  }
}
