package dev.capiwizard.cli;

import dev.capiwizard.platform.HomePath;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.TypeConversionException;

/**
 * A path on the command line. Shells replace a tilde by the home only at the beginning of a word,
 * so in {@code --data-dir=~/x} it comes as typed.
 */
final class TypedPath {
  private TypedPath() {}

  /**
   * @throws TypeConversionException if it names another person’s home, which cannot be looked up
   *     here, or is not a path
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
