package dev.capiwizard.ui;

/**
 * Takes a secret off the clipboard again, and only that one. A clipboard may be busy, held open by
 * another program, so that for a moment it seems empty or keeps what it holds: that is no reason to
 * leave a secret there for good. FX thread.
 */
final class CopiedSecret {
  /** As often a busy clipboard is tried again: a minute in all. */
  static final int MOST_TRIES = 30;

  /** The system’s clipboard. */
  interface Holder {
    /** The text; empty where it holds none or does not answer. */
    String text();

    /** Whether it holds anything else, which is another copy and none of ours. */
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
   * Clears it where it holds the secret.
   *
   * @return whether it is known to be gone, or was tried often enough; else to be tried again soon
   */
  boolean clear() {
    tries++;
    if (clipboard.text().equals(secret)) {
      clipboard.clear();
    }
    String now = clipboard.text();
    boolean another = !now.isEmpty() ? !now.equals(secret) : clipboard.hasOther();
    // An empty one may be one that does not answer: it is looked at twice.
    boolean gone = another || (now.isEmpty() && tries > 1);
    return gone || tries >= MOST_TRIES;
  }
}
