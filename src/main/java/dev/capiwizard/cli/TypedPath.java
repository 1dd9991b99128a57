package dev.capiwizard.cli;

import dev.capiwizard.platform.HomePath;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.TypeConversionException;

/**
 * A path of the command line. Shells put the home in place of a tilde at the beginning of a word
 * alone, so in {@code --data-dir=~/x} it comes as it was typed.
 */
final class TypedPath {
  private TypedPath() {}

  /**
   * @throws TypeConversionException where it names somebody else’s home, which nobody can look up
   *     here, or is no path
   */
  static Path of(String text) {
    try {
      if (text.startsWith("~") && !HomePath.isHome(text)) {
        throw new TypeConversionException("write the whole path instead of " + text);
      }
      return HomePath.of(text);
    } catch (InvalidPathException e) {
      throw new TypeConversionException("this is no path: " + text);
    }
  }
}
