package dev.capiwizard.support;

import dev.capiwizard.connection.StepId;
import dev.capiwizard.connection.Way;
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
    lines.add(TEXTS.get("caller.screen", state.screenId(), screen(state)));
    if (state.way() == Way.QUICK_TRY) {
      lines.add(TEXTS.get("caller.quick.try"));
    }
    List<String> steps = new ArrayList<>();
    for (StepId step : state.way().steps()) {
      steps.add(
          TEXTS.get(
              "caller.step",
              state.way().numberOf(step),
              TEXTS.get("state." + state.steps().get(step.index()))));
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

  /** The name of a screen of the developer app’s way. */
  public static String screen(ScreenCode screen) {
    return screen(screen, Way.DEVELOPER_APP);
  }

  /** The name of the caller’s screen. */
  static String screen(CallerState state) {
    return screen(state.screen(), state.way());
  }

  private static String screen(ScreenCode screen, Way way) {
    return screen
        .step()
        .map(
            step ->
                TEXTS.get(
                    screen.isRenewal() ? "screen.renewal" : "screen.step",
                    way.numberOf(step),
                    step(step, way)))
        .orElseGet(() -> TEXTS.get("screen." + screen));
  }

  private static String step(StepId step, Way way) {
    String ofWay = "step." + way.id() + "." + step.id();
    return TEXTS.get(TEXTS.has(ofWay) ? ofWay : "step." + step.id());
  }

  public static Map<String, Object> json(CallerState state) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("screen", state.screenId());
    json.put("step", state.screen().step().map(StepId::id).orElse(""));
    json.put("renewal", state.screen().isRenewal());
    json.put("way", state.way().id());
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

  /** How long the token works. */
  public static String days(CallerState state) {
    Integer days = state.daysLeft();
    return days == null
        ? TEXTS.get("caller.days.unknown")
        : days == CallerState.ENDED
            ? TEXTS.get("caller.days.ended")
            : TEXTS.get("caller.days", days);
  }
}
