package dev.capiwizard.support;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.http.RecordedResponse;
import dev.capiwizard.reminders.ReminderFile.LastRun;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The latest events: LinkedIn’s responses in this run of the program, whose request ids its support
 * asks for, and the last run of the reminders.
 */
public record ReportTrail(
    Supplier<List<RecordedResponse>> answers, Supplier<@Nullable LastRun> reminders) {
  /** The only parts of an address that get into a report. */
  private static final Set<String> CALLS =
      Set.of(
          "accessToken",
          "introspectToken",
          "adAccountUsers",
          "adAccounts",
          "conversions",
          "conversionEvents");

  List<Map<String, Object>> answerFacts() {
    return answers.get().stream().map(ReportTrail::facts).toList();
  }

  private static Map<String, Object> facts(RecordedResponse answer) {
    String path = String.valueOf(answer.address().getPath());
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("at", answer.at().toString());
    facts.put(
        "call", List.of(path.split("/")).stream().filter(CALLS::contains).findFirst().orElse(""));
    facts.put("status", answer.status());
    facts.put("requestId", answer.requestId());
    return facts;
  }

  /** Empty if reminders have never run. */
  Map<String, Object> reminderFacts() {
    LastRun run = reminders.get();
    Map<String, Object> facts = new LinkedHashMap<>();
    if (run != null) {
      facts.put("at", run.at().toString());
      facts.put("checked", run.checked());
      facts.put("told", run.told());
      facts.put("due", run.due());
      // Checked, since the file may have been changed by hand.
      facts.put(
          "codes", run.codes().stream().filter(id -> FailureCode.byId(id).isPresent()).toList());
    }
    return facts;
  }
}
