package dev.capiwizard.platform;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * A path that a person wrote with a tilde for the home. A shell puts the home there only at the
 * beginning of a word; in {@code --data-dir=~/x} and in files of variables it comes as typed.
 */
public final class HomePath {
  private HomePath() {}

  /** Whether a text begins with the own home; {@code ~anna} is somebody else’s. */
  public static boolean isHome(String text) {
    return text.equals("~") || text.startsWith("~/") || text.startsWith("~\\");
  }

  /**
   * The path.
   *
   * @throws InvalidPathException where it is none
   */
  public static Path of(String text) {
    return isHome(text)
        ? Path.of(System.getProperty("user.home"), text.substring(1))
        : Path.of(text);
  }
}
