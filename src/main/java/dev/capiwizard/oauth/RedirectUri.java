package dev.capiwizard.oauth;

import dev.capiwizard.platform.managed.Managed;

/** The redirect URI: one fixed address, so that a single registered URL serves every way. */
public final class RedirectUri {
  /** A registered port, below every system’s ephemeral ones. LinkedIn compares it exactly. */
  public static final String DEFAULT = "http://localhost:17865/callback";

  private RedirectUri() {}

  /** {@link #DEFAULT}, on the port of the managed defaults if they set one. */
  public static String ofThisComputer() {
    Integer port = Managed.defaults().redirectPort();
    return port == null ? DEFAULT : "http://localhost:" + port + "/callback";
  }
}
