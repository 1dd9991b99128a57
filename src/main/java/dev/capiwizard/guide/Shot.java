package dev.capiwizard.guide;

import dev.capiwizard.failures.FailureCode;
import java.nio.file.Path;
import java.util.Set;

/**
 * One picture of a walk, with the words that the screen showed.
 *
 * @param name the picture’s name, such as {@code 05-signin}
 * @param heading the page’s title
 * @param lead the sentences under it; may be empty
 * @param codes the catalogue’s codes that were on screen
 */
public record Shot(
    String scenario, String name, Path file, String heading, String lead, Set<FailureCode> codes) {
  public Shot {
    codes = Set.copyOf(codes);
  }

  /** Whether the picture was taken at the end of a step. */
  boolean isOf(String step) {
    return name.endsWith("-" + step) && name.matches("[0-9].*");
  }
}
