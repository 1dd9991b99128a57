package dev.capiwizard.ui;

/**
 * Removes a secret from the clipboard again, and only that secret. A clipboard may be busy because
 * another program holds it open: for a moment it then seems empty or keeps its content. That is no
 * reason to leave a secret there for good. FX thread.
 */
final class CopiedSecret {
  /** How often a busy clipboard is tried again: for a minute in all. */
  static final int MOST_TRIES = 30;

  /** The system’s clipboard. */
  interface Holder {
    /** The text; empty if it holds none or does not respond. */
    String text();

    /** Whether it holds anything else, which is another copy and not ours. */
    boolean hasOther();

    void clear();
  }

  private final String secret;
  private final Holder clipboard;
  private int tries;

  CopiedSecret(String secret, Holder clipboard) {
    this.secret = secret;
    this.clipboard = clipboard;
  }

  /**
   * Clears the clipboard if it holds the secret.
   *
   * @return whether to stop: the secret is known to be gone, or was tried often enough
   */
  boolean clear() {
    tries++;
    if (clipboard.text().equals(secret)) {
      clipboard.clear();
    }
    String now = clipboard.text();
    boolean another = !now.isEmpty() ? !now.equals(secret) : clipboard.hasOther();
    // An empty clipboard may be one that does not respond, so it is looked at twice.
    boolean gone = another || (now.isEmpty() && tries > 1);
    return gone || tries >= MOST_TRIES;
  }
}
