package dev.capiwizard.trial;

import dev.capiwizard.platform.ProgramVersion;
import dev.capiwizard.texts.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The sheet of one system as Markdown, at most two pages when printed; empty or filled in. */
public final class TrialSheet {
  private static final Texts TEXTS = Texts.of("trial");

  /** One for each result, to be ticked by hand. */
  private static final String BOXES =
      Stream.of(TrialResult.values())
          .map(result -> "☐ " + TEXTS.get("result." + result).replace(' ', '\u00A0'))
          .collect(Collectors.joining(" "));

  private TrialSheet() {}

  /** The acts of a system, with a box for each result. */
  public static List<String> empty(TrialSystem system) {
    return lines(system, Map.of());
  }

  /** The acts with what came of them; an act without an answer was not tried. */
  static List<String> filled(TrialFile.Progress progress) {
    List<String> lines = lines(progress.system(), progress.answers());
    lines.add("");
    lines.add(
        TEXTS.get(
            "sheet.count",
            of(progress, TrialResult.PASSED),
            of(progress, TrialResult.FAILED),
            of(progress, TrialResult.NOT_TRIED)));
    lines.add("");
    lines.add(TEXTS.get("sheet.on", system(), progress.began()));
    return lines;
  }

  private static List<String> lines(TrialSystem system, Map<TrialAct, TrialAnswer> answers) {
    List<String> lines = new ArrayList<>();
    lines.add("## " + TEXTS.get("system." + system.id()));
    lines.add("");
    lines.add(
        "| | "
            + TEXTS.get("sheet.do")
            + " | "
            + TEXTS.get("sheet.see")
            + " | "
            + TEXTS.get("sheet.result")
            + " |");
    lines.add("|---|---|---|---|");
    for (TrialAct act : TrialAct.values()) {
      lines.add(
          "| "
              + act.number()
              + " | "
              + act.task(system)
              + " | "
              + act.expected(system)
              + " | "
              + (answers.isEmpty() ? BOXES : words(answers.get(act)))
              + " |");
    }
    return lines;
  }

  private static String system() {
    return String.join(
        " ",
        System.getProperty("os.name", ""),
        System.getProperty("os.version", ""),
        System.getProperty("os.arch", "") + ",",
        "CAPI Wizard",
        ProgramVersion.text() + ",",
        "Java",
        System.getProperty("java.version", ""));
  }

  private static String words(@Nullable TrialAnswer answer) {
    TrialAnswer given = answer == null ? TrialAnswer.NOT_TRIED : answer;
    String seen = given.seen().replaceAll("[|\\s]+", " ").strip();
    return "**"
        + TEXTS.get("result." + given.result())
        + "**"
        + (seen.isEmpty() ? "" : ": " + seen);
  }

  private static long of(TrialFile.Progress progress, TrialResult result) {
    return List.of(TrialAct.values()).stream()
        .filter(
            act -> progress.answers().getOrDefault(act, TrialAnswer.NOT_TRIED).result() == result)
        .count();
  }
}
