package dev.capiwizard.support;

import dev.capiwizard.connection.StepId;
import dev.capiwizard.failures.FailureTexts;
import dev.capiwizard.texts.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A {@link CallerState} in words for the person who helps, and as JSON. */
public final class CallerWords {
  private static final Texts TEXTS = Texts.of("support");

  private CallerWords() {}

  /** One line each for screen, steps, finding, token, storage and program. */
  public static List<String> lines(CallerState state) {
    List<String> lines = new ArrayList<>();
    lines.add(TEXTS.get("caller.screen", state.screen().id(), screen(state.screen())));
    List<String> steps = new ArrayList<>();
    for (int i = 0; i < state.steps().size(); i++) {
      steps.add(TEXTS.get("caller.step", i + 1, TEXTS.get("state." + state.steps().get(i))));
    }
    lines.add(TEXTS.get("caller.steps", String.join(", ", steps)));
    lines.add(
        state.finding() == null
            ? TEXTS.get("caller.no.finding")
            : TEXTS.get("caller.finding", FailureTexts.line(state.finding())));
    lines.add(days(state));
    lines.add(TEXTS.get("caller.storage." + state.storage()));
    lines.add(
        TEXTS.get(
            "caller.program",
            state.version().isEmpty() ? TEXTS.get("caller.version.unknown") : state.version(),
            TEXTS.get("system." + state.system()),
            TEXTS.get("world." + state.world())));
    return lines;
  }

  /** The name of a screen. */
  public static String screen(ScreenCode screen) {
    return screen
        .step()
        .map(
            step ->
                TEXTS.get(
                    screen.isRenewal() ? "screen.renewal" : "screen.step",
                    step.number(),
                    TEXTS.get("step." + step.id())))
        .orElseGet(() -> TEXTS.get("screen." + screen));
  }

  public static Map<String, Object> json(CallerState state) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("screen", state.screen().id());
    json.put("step", state.screen().step().map(StepId::id).orElse(""));
    json.put("renewal", state.screen().isRenewal());
    Map<String, String> steps = new LinkedHashMap<>();
    for (StepId step : StepId.ALL) {
      steps.put(step.id(), state.steps().get(step.index()).name());
    }
    json.put("steps", steps);
    json.put("finding", state.finding() == null ? "" : state.finding().id());
    if (state.daysLeft() != null) {
      json.put("daysLeft", state.daysLeft());
    }
    json.put("storage", state.storage().name());
    json.put("version", state.version());
    json.put("system", state.system().name());
    json.put("world", state.world().name());
    return json;
  }

  private static String days(CallerState state) {
    Integer days = state.daysLeft();
    return days == null
        ? TEXTS.get("caller.days.unknown")
        : days == CallerState.ENDED
            ? TEXTS.get("caller.days.ended")
            : TEXTS.get("caller.days", days);
  }
}
