package dev.capiwizard.observations;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One point that nobody could find out from outside, and what the program makes of it.
 *
 * @param id such as {@code rules.listed}; never given to another point
 * @param source the published page that leaves it open, or that there is none
 * @param assumed the answer that the program expects, one of the answers
 * @param answers the answers by their ids, in words
 * @param survives how the program gets on with any other answer
 * @param by the classes that do so, below {@code dev.capiwizard}
 * @param tests the tests that show it, as {@code package.Class#method}; empty only with a reason
 * @param reason why no test shows it; empty if one does
 * @param settles what would settle it
 * @param seen what settles it
 * @param noticed the classes that notice it by themselves, below {@code dev.capiwizard}
 * @param asked the act of the field trial that asks it; empty if none does
 * @param practised the answers that a test gives to the program; empty if it cannot be practised
 */
public record LedgerPoint(
    String id,
    String area,
    String source,
    String question,
    String assumed,
    Map<String, String> answers,
    String survives,
    List<String> by,
    List<String> tests,
    String reason,
    String settles,
    Seen seen,
    List<String> noticed,
    String asked,
    List<String> practised) {

  /** What settles a point. */
  public enum Seen {
    CALL,
    PAGE,
    SYSTEM
  }

  /** The file leaves out what is empty. */
  static LedgerPoint of(InFile one) {
    return new LedgerPoint(
        one.id,
        one.area,
        one.source,
        one.question,
        one.assumed,
        new LinkedHashMap<>(one.answers),
        one.survives,
        Objects.requireNonNullElse(one.by, List.of()),
        Objects.requireNonNullElse(one.tests, List.of()),
        Objects.requireNonNullElse(one.reason, ""),
        one.settles,
        one.seen,
        Objects.requireNonNullElse(one.noticed, List.of()),
        Objects.requireNonNullElse(one.asked, ""),
        Objects.requireNonNullElse(one.practised, List.of()));
  }

  /** As the file has it. */
  record InFile(
      String id,
      String area,
      String source,
      String question,
      String assumed,
      Map<String, String> answers,
      String survives,
      @Nullable List<String> by,
      @Nullable List<String> tests,
      @Nullable String reason,
      String settles,
      Seen seen,
      @Nullable List<String> noticed,
      @Nullable String asked,
      @Nullable List<String> practised) {}
}
