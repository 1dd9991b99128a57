package dev.capiwizard.failures;

/** Failures that nobody thought of; among them errors of Java, such as a class that is missing. */
public final class Unexpected {
  private Unexpected() {}

  /** What a log may say of it: the message of what is missing names it, any other may be secret. */
  public static String name(Throwable failure) {
    return failure instanceof LinkageError ? failure.toString() : failure.getClass().getName();
  }

  /** INTERNAL with that name, unless it is of the catalogue already. */
  public static FailureException asFailure(Throwable failure) {
    return failure instanceof FailureException known
        ? known
        : new FailureException(FailureCode.INTERNAL, name(failure), failure);
  }
}
