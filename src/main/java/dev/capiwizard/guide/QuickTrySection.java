package dev.capiwizard.guide;

import dev.capiwizard.connection.StepId;
import dev.capiwizard.connection.Way;
import dev.capiwizard.texts.Texts;
import java.util.List;
import org.w3c.dom.Element;

/** The quick try on paper: its steps, and what nobody knows of it. */
final class QuickTrySection {
  private static final Texts TEXTS = Texts.of("guide");
  private static final List<String> UNKNOWN = List.of("taken", "lasts", "reads");

  private final Paper paper;

  QuickTrySection(Paper paper) {
    this.paper = paper;
  }

  void write() {
    paper.add("h2", TEXTS.get("quick"));
    paper.add("p", TEXTS.get("quick.lead"));
    Element both = paper.row("halves");
    Element left = paper.cell(both, "half");
    paper.in(left, "h3", TEXTS.get("quick.steps"));
    Element steps = paper.in(left, "ol", "");
    for (StepId step : Way.QUICK_TRY.steps()) {
      paper.in(steps, "li", TEXTS.get("quick.step." + step.id()));
    }
    Element right = paper.cell(both, "half");
    paper.in(right, "h3", TEXTS.get("quick.unknown"));
    Element open = paper.in(right, "ul", "");
    for (String one : UNKNOWN) {
      paper.in(open, "li", TEXTS.get("quick.unknown." + one));
    }
  }
}
