package dev.capiwizard.guide;

import dev.capiwizard.failures.FailureCode;
import java.nio.file.Path;
import java.util.Set;

/**
 * One picture of a walk, with the words that the screen showed.
 *
 * @param name the picture’s name, such as {@code 05-signin}
 * @param step the step’s id of a picture that was taken before a press; else empty
 * @param heading the page’s title
 * @param lead the sentences under it; may be empty
 * @param codes the catalogue’s codes that were on screen
 */
public record Shot(
    String scenario,
    String name,
    String step,
    Path file,
    String heading,
    String lead,
    Set<FailureCode> codes,
    View view) {
  public Shot {
    codes = Set.copyOf(codes);
  }

  /** Whether the picture was taken at the end of a step. */
  boolean isOf(String id) {
    return name.endsWith("-" + id) && name.matches("[0-9].*");
  }

  boolean isOfFault() {
    return !scenario.equals(Guide.SHOWN_WHOLE);
  }
}
