package dev.capiwizard.support;

import dev.capiwizard.failures.FailureCode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What happened lately: LinkedIn’s answers in this run of the program, whose request ids its
 * support asks for, and the last run of the reminders.
 */
public record ReportTrail(Supplier<List<Answer>> answers, Supplier<@Nullable Run> reminders) {
  /** Nothing else of an address gets into a report. */
  private static final Set<String> CALLS =
      Set.of(
          "accessToken",
          "introspectToken",
          "adAccountUsers",
          "adAccounts",
          "conversions",
          "conversionEvents");

  /**
   * An answer.
   *
   * @param path of the address, of which only the name of the call is told
   * @param requestId LinkedIn’s; may be empty
   */
  public record Answer(Instant at, String path, int status, String requestId) {
    private Map<String, Object> facts() {
      Map<String, Object> facts = new LinkedHashMap<>();
      facts.put("at", at.toString());
      facts.put("call", call());
      facts.put("status", status);
      facts.put("requestId", requestId);
      return facts;
    }

    private String call() {
      return List.of(path.split("/")).stream().filter(CALLS::contains).findFirst().orElse("");
    }
  }

  /**
   * A run of the reminders.
   *
   * @param checked connections that LinkedIn told about
   * @param told notices that were shown
   * @param due notices that were due
   * @param codes what could not be done
   */
  public record Run(Instant at, int checked, int told, int due, List<String> codes) {
    private Map<String, Object> facts() {
      Map<String, Object> facts = new LinkedHashMap<>();
      facts.put("at", at.toString());
      facts.put("checked", checked);
      facts.put("told", told);
      facts.put("due", due);
      // The file may have been changed by hand.
      facts.put("codes", codes.stream().filter(id -> FailureCode.byId(id).isPresent()).toList());
      return facts;
    }
  }

  List<Map<String, Object>> answerFacts() {
    return answers.get().stream().map(Answer::facts).toList();
  }

  /** Empty where they never ran. */
  Map<String, Object> reminderFacts() {
    Run run = reminders.get();
    return run == null ? Map.of() : run.facts();
  }
}
