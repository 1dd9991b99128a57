package dev.capiwizard.platform;

/** The system’s clipboard. Called on the FX thread, as the toolkit demands. */
public interface SystemClipboard {
  void copy(String text);

  /** Copies a secret with the system’s hint that it is one; clears it after 60 s and on exit. */
  void copySecret(String secret);

  /** Clears the clipboard if it still holds a secret that was copied here. */
  void clearSecret();
}
