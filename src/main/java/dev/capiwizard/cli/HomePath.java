package dev.capiwizard.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.TypeConversionException;

/**
 * A path of the command line. Shells put the home in place of a tilde at the beginning of a word
 * alone, so in {@code --data-dir=~/x} it comes as it was typed.
 */
final class HomePath {
  private HomePath() {}

  /**
   * @throws TypeConversionException where it names somebody else’s home, which nobody can look up
   *     here, or is no path
   */
  static Path of(String text) {
    try {
      if (text.equals("~") || text.startsWith("~/") || text.startsWith("~\\")) {
        return Path.of(System.getProperty("user.home"), text.substring(1));
      }
      if (text.startsWith("~")) {
        throw new TypeConversionException("write the whole path instead of " + text);
      }
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new TypeConversionException("this is no path: " + text);
    }
  }
}
