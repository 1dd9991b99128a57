package dev.capiwizard.ui;

/** A part that cannot be covered word by word, such as another site’s page. FX thread. */
public interface Coverable {
  /** Covers all of it, or shows it again. */
  void cover(boolean covered);
}
