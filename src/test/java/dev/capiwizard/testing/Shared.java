package dev.capiwizard.testing;

/**
 * What a computer has one of, as names for JUnit’s {@code @ResourceLock}: a class that needs it
 * waits until another one that does is over.
 */
public final class Shared {
  /** The session’s notification service. */
  public static final String NOTIFICATION_SERVICE = "notification service";

  /** The port of the redirect: a sign-in waits there, or a program that is told to. */
  public static final String REDIRECT_PORT = "redirect port";

  private Shared() {}
}
