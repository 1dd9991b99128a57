package dev.capiwizard.connection;

import dev.capiwizard.failures.FailureCode;
import org.jspecify.annotations.Nullable;

/** The tasks inside the developer app’s step, in their order. */
public enum AppTask {
  /** The app is made, or one is chosen. */
  MAKE("make"),
  /** The company Page confirms the app, which takes others days and stands in nobody’s way. */
  PAGE("page"),
  /** The redirect URL stands in the app. */
  REDIRECT("redirect"),
  /** Client ID and client secret are known. */
  CREDENTIALS("credentials");

  private final String id;

  AppTask(String id) {
    this.id = id;
  }

  /** The name in the ids of controls and the keys of texts. */
  public String id() {
    return id;
  }

  /** The task in which a finding about the developer app is mended. */
  public static AppTask mending(@Nullable FailureCode code) {
    return switch (code) {
      case REDIRECT_MISMATCH -> REDIRECT;
      case PAGE_NOT_VERIFIED, NOT_SUPER_ADMIN, VERIFICATION_LINK_ENDED -> PAGE;
      case null, default -> CREDENTIALS;
    };
  }
}
