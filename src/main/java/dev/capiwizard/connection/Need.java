package dev.capiwizard.connection;

import java.util.Locale;

/** What a person needs before the set-up, in the order of the first step’s list. */
public enum Need {
  ROLE,
  RULE,
  PARTNER,
  PAGE,
  EMAIL,
  PORTAL,
  UPSTACK;

  /** Whether the program sees to it after the sign-in, so that nobody is held up. */
  public boolean canWait() {
    return this == RULE || this == PARTNER;
  }

  /** The name in files and bundles, such as {@code role}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
