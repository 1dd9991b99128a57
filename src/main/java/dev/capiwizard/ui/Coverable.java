package dev.capiwizard.ui;

/** Shows what cannot be covered word by word, such as a page of others. FX thread. */
public interface Coverable {
  /** Covers all of it, or ends that. */
  void cover(boolean covered);
}
