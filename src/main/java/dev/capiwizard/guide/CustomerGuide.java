package dev.capiwizard.guide;

import dev.capiwizard.connection.Need;
import dev.capiwizard.connection.Way;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureTexts;
import dev.capiwizard.rehearsal.RehearsalScenario;
import dev.capiwizard.scenarios.Place;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.tour.Target;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/** The guide for customers: the way without faults, and what to do if something does not work. */
final class CustomerGuide {
  private static final Texts TEXTS = Texts.of("guide");

  /** Stands in a sentence for the name, which is added in bold. */
  private static final String NAME = "\u0001";

  private final Paper paper;
  private final Shots shots;

  CustomerGuide(Paper paper, Shots shots) {
    this.paper = paper;
    this.shots = shots;
  }

  void write(List<RehearsalScenario> faults, String version) throws IOException {
    paper.add("p", "lead", TEXTS.get("customer.lead"));
    Element both = paper.row("halves");
    Element left = paper.cell(both, "half");
    paper.in(left, "h2", TEXTS.get("summary"));
    Element list = paper.in(left, "ol", "");
    steps().forEach(place -> paper.in(list, "li", place.title(Way.DEVELOPER_APP)));
    Element right = paper.cell(both, "half");
    paper.in(right, "h2", TEXTS.get("need"));
    paper.in(right, "p", TEXTS.get("need.lead"));
    Element needs = paper.in(right, "ul", "");
    for (Need need : Need.values()) {
      paper.in(needs, "li", Texts.of("prerequisites").get("tick." + need.id()));
    }
    paper.add("h2", TEXTS.get("steps"));
    paper.add("p", "before", TEXTS.get("steps.lead"));
    for (Place place : steps()) {
      step(place);
    }
    new QuickTrySection(paper).write();
    paper.add("h2", TEXTS.get("token"));
    paper.add("p", TEXTS.get("token.text"));
    paper.add("h2", TEXTS.get("renewal"));
    paper.add("p", TEXTS.get("renewal.text"));
    if (!faults.isEmpty()) {
      paper.add("h2", TEXTS.get("trouble"));
      paper.add("p", "before", TEXTS.get("trouble.lead"));
      for (RehearsalScenario one : faults) {
        fault(one);
      }
    }
    paper.add("h2", TEXTS.get("help"));
    paper.add("p", TEXTS.get("help.text"));
    paper.add("p", "small", TEXTS.get("made", version));
  }

  static List<Place> steps() {
    return List.of(Place.values()).stream().filter(one -> one != Place.RENEWAL).toList();
  }

  private void step(Place place) throws IOException {
    List<View> words = new ArrayList<>();
    Element cell = null;
    for (Shot shot : shots.screens(Guide.SHOWN_WHOLE, place.id())) {
      // A page for a name and a password is told in words, beside the next picture.
      if (shot.view().isLogIn()) {
        words.add(shot.view());
        continue;
      }
      // Where only Next is left to be pressed, the step has been shown.
      if (cell != null && !shot.view().hasMarks()) {
        presses(cell, shot.view());
        continue;
      }
      Element row = paper.row("step");
      boolean first = cell == null;
      cell = paper.cell(row, "words");
      if (first) {
        paper.in(cell, "h3", place.numbered(Way.DEVELOPER_APP));
        paper.in(cell, "p", place.say(Way.DEVELOPER_APP));
      }
      for (View one : words) {
        presses(cell, one);
      }
      words.clear();
      presses(cell, shot.view());
      paper.picture(paper.cell(row, "shot"), shot, alternative(shot));
    }
    for (View one : words) {
      presses(cell == null ? paper.cell(paper.row("step"), "words") : cell, one);
    }
  }

  /** What is pressed on a screen, with the numbers that its picture has. */
  private void presses(Element words, View view) {
    int number = 0;
    for (Target target : view.targets()) {
      // Such as the star of a field that must be filled, or the end of a sentence.
      String name = target.name().replaceFirst("[ *:.]+$", "");
      if (!name.isEmpty()) {
        Element line = paper.in(words, "p", "");
        line.setAttribute("class", "act");
        if (!view.isLogIn() && view.shows(target)) {
          number++;
          paper.in(line, "span", Integer.toString(number)).setAttribute("class", "number");
        }
        paper.emphasized(line, TEXTS.get("act." + target.kind(), NAME), NAME, name);
      }
    }
  }

  private static String alternative(Shot shot) {
    return TEXTS.get("alt", shot.heading(), shot.lead()).strip();
  }

  private void fault(RehearsalScenario situation) throws IOException {
    Element row = paper.row("fault");
    Element words = paper.cell(row, "words");
    paper.in(words, "h3", situation.title());
    paper.in(words, "p", situation.say());
    for (FailureCode code : situation.codes()) {
      paper.labelled(words, TEXTS.get("cause"), FailureTexts.cause(code));
      paper.labelled(words, TEXTS.get("code"), code.id());
    }
    Shot shot = shots.ofFault(situation).orElse(null);
    if (shot != null) {
      String alternative = TEXTS.get("alt.found", shot.heading(), situation.title() + ".");
      paper.picture(paper.cell(row, "shot"), shot, alternative);
    }
  }
}
