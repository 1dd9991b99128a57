package dev.capiwizard.platform;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * A path that a person wrote with a tilde for the home. A shell replaces the tilde only at the
 * beginning of a word; in {@code --data-dir=~/x} and in files of variables it comes as typed.
 */
public final class HomePath {
  private HomePath() {}

  /** Whether a text begins with the person’s own home; {@code ~anna} is another person’s. */
  public static boolean isHome(String text) {
    return text.equals("~") || text.startsWith("~/") || text.startsWith("~\\");
  }

  /**
   * The path with the home in place of the tilde.
   *
   * @throws InvalidPathException if it is not a path
   */
  public static Path of(String text) {
    return isHome(text)
        ? Path.of(System.getProperty("user.home"), text.substring(1))
        : Path.of(text);
  }
}
