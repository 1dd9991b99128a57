package dev.capiwizard.cli;

import dev.capiwizard.platform.HomePath;
import dev.capiwizard.texts.Texts;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.TypeConversionException;

/**
 * A path on the command line. Shells replace a tilde by the home only at the beginning of a word,
 * so in {@code --data-dir=~/x} it comes as typed.
 */
final class TypedPath {
  private static final Texts TEXTS = Texts.of("cli");

  private TypedPath() {}

  /** Says in the program’s own words why a path is not taken. */
  static final class Refused extends TypeConversionException {
    private static final long serialVersionUID = 1;

    private Refused(String key, String typed) {
      super(TEXTS.get(key, typed));
    }
  }

  /**
   * @throws Refused if it names another person’s home, which cannot be looked up here, or is not a
   *     path
   */
  static Path of(String text) {
    try {
      if (text.startsWith("~") && !HomePath.isHome(text)) {
        throw new Refused("usage.path.whole", text);
      }
      return HomePath.of(text);
    } catch (InvalidPathException e) {
      throw new Refused("usage.path", text);
    }
  }
}
