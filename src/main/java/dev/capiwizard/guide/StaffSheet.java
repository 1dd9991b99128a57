package dev.capiwizard.guide;

import dev.capiwizard.connection.Way;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureTexts;
import dev.capiwizard.rehearsal.RehearsalScenario;
import dev.capiwizard.scenarios.Place;
import dev.capiwizard.texts.Texts;
import java.io.IOException;
import java.util.List;
import org.w3c.dom.Element;

/** The sheet for support: for each step what the customer sees, what to say and what goes wrong. */
final class StaffSheet {
  private static final Texts TEXTS = Texts.of("guide");

  private final Paper paper;
  private final Shots shots;

  StaffSheet(Paper paper, Shots shots) {
    this.paper = paper;
    this.shots = shots;
  }

  void write(String version) throws IOException {
    paper.add("p", "lead", TEXTS.get("staff.lead"));
    paper.add("p", "small", TEXTS.get("made", version));
    for (Place place : Place.values()) {
      Element row = paper.row("step");
      Element words = paper.cell(row, "words");
      paper.in(words, "h2", place.numbered(Way.DEVELOPER_APP));
      Shot shot = shots.ofStep(Guide.SHOWN_WHOLE, place.id()).orElse(null);
      if (shot != null) {
        String sees = (shot.heading() + ". " + shot.lead()).strip();
        paper.labelled(words, TEXTS.get("staff.sees"), sees);
      }
      Element say = paper.in(words, "p", "");
      say.setAttribute("class", "say");
      paper.in(say, "span", TEXTS.get("staff.say") + ": ").setAttribute("class", "label");
      paper.in(say, "span", TEXTS.get("quote", place.say(Way.DEVELOPER_APP)));
      paper.labelled(words, TEXTS.get("staff.behind"), place.behind(Way.DEVELOPER_APP));
      if (shot != null) {
        String alternative = TEXTS.get("alt", shot.heading(), shot.lead()).strip();
        paper.picture(paper.cell(row, "shot"), shot, alternative);
      }
      paper.add("h3", TEXTS.get("staff.wrong"));
      wrong(
          RehearsalScenario.all().stream()
              .filter(one -> one.place() == place && one.way() == Way.DEVELOPER_APP)
              .toList());
    }
    new QuickTrySection(paper).write();
    Element say = paper.add("p", "say", "");
    paper.in(say, "span", TEXTS.get("staff.say") + ": ").setAttribute("class", "label");
    paper.in(say, "span", TEXTS.get("quote", Place.SIGN_IN.say(Way.QUICK_TRY)));
    paper.labelled(
        paper.add("div", ""), TEXTS.get("staff.behind"), Place.SIGN_IN.behind(Way.QUICK_TRY));
    paper.add("h3", TEXTS.get("staff.wrong"));
    wrong(RehearsalScenario.all().stream().filter(one -> one.way() == Way.QUICK_TRY).toList());
  }

  private void wrong(List<RehearsalScenario> situations) {
    if (situations.isEmpty()) {
      paper.add("p", TEXTS.get("staff.wrong.none"));
      return;
    }
    Element table = paper.add("table", "");
    Element head = paper.in(paper.in(table, "thead", ""), "tr", "");
    for (String one : List.of("staff.situation", "cause", "next", "staff.say")) {
      paper.in(head, "th", TEXTS.get(one));
    }
    Element body = paper.in(table, "tbody", "");
    for (RehearsalScenario situation : situations) {
      row(body, situation);
    }
  }

  private void row(Element table, RehearsalScenario situation) {
    Element row = paper.in(table, "tr", "");
    Element title = paper.in(row, "td", "");
    title.setAttribute("class", "narrow");
    paper.in(title, "div", situation.title()).setAttribute("class", "label");
    for (FailureCode code : situation.codes()) {
      paper.in(title, "div", code.id()).setAttribute("class", "code");
    }
    paper
        .in(title, "div", TEXTS.get("staff.command", situation.id()))
        .setAttribute("class", "small");
    Element cause = paper.in(row, "td", "");
    Element next = paper.in(row, "td", "");
    for (FailureCode code : situation.codes()) {
      paper.in(cause, "div", FailureTexts.cause(code));
      paper.in(next, "div", FailureTexts.next(code));
    }
    if (situation.codes().isEmpty()) {
      paper.in(cause, "div", situation.behind());
    }
    paper.in(row, "td", TEXTS.get("quote", situation.say()));
  }
}
