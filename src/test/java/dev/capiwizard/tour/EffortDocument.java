package dev.capiwizard.tour;

import dev.capiwizard.texts.Invariant;
import java.util.ArrayList;
import java.util.List;

/** The parts of {@code docs/effort.md} that walks write: every act of them, and their numbers. */
public final class EffortDocument {
  private EffortDocument() {}

  /** The document with the figures of this walk in place of those that it has of its scenario. */
  static String with(String document, TourReport report) {
    String begin = "<!-- the walk of " + report.scenario() + " -->\n";
    String end = "<!-- end of the walk of " + report.scenario() + " -->\n";
    int from = document.indexOf(begin) + begin.length();
    return document.substring(0, from) + of(report) + document.substring(document.indexOf(end));
  }

  private static String of(TourReport report) {
    StringBuilder text = new StringBuilder();
    text.append(
        "| Where | Presses and entries | of these on the wizard | values typed or pasted |\n");
    text.append("|---|---|---|---|\n");
    ActCount inSteps = ActCount.NONE;
    for (TourStep step : report.steps()) {
      text.append(numbers(step.id(), step.acts()));
      inSteps = inSteps.plus(step.acts());
    }
    text.append(numbers("*Set up a connection*", report.acts().minus(inSteps)));
    text.append(numbers("**all**", report.acts()));
    text.append("\n| | Step | On | What | |\n|---|---|---|---|---|\n");
    int number = 0;
    for (Act act : merged(report.each())) {
      number++;
      text.append(
          Invariant.format(
              "| %d | %s | %s | %s | %s |\n",
              number,
              act.step().isEmpty() ? "–" : act.step(),
              act.page().isEmpty() ? "the wizard" : "the page `" + act.page() + "`",
              firstSentence(act.name()).replace("|", "\\|"),
              act.counts().typed() > 0 ? "typed or pasted" : "pressed"));
    }
    return text.toString();
  }

  /** A card is read out whole; its first words name it. */
  private static String firstSentence(String name) {
    return name.replaceFirst("\\. .*", "");
  }

  /** A press into a field of a page and what is typed there are one act. */
  private static List<Act> merged(List<Act> each) {
    List<Act> acts = new ArrayList<>();
    for (Act act : each) {
      if (act.counts().all() == 0 && !acts.isEmpty()) {
        Act press = acts.removeLast();
        acts.add(
            new Act(press.step(), press.name(), press.page(), press.counts().plus(act.counts())));
      } else {
        acts.add(act);
      }
    }
    return acts;
  }

  private static String numbers(String name, ActCount acts) {
    return Invariant.format("| %s | %d | %d | %d |\n", name, acts.all(), acts.own(), acts.typed());
  }
}
