package dev.capiwizard.guide;

import dev.capiwizard.connection.Need;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureTexts;
import dev.capiwizard.rehearsal.Situation;
import dev.capiwizard.scenarios.Place;
import dev.capiwizard.texts.Texts;
import java.util.List;
import org.w3c.dom.Element;

/** The guide for customers: the way without faults, and what to do if something does not work. */
final class CustomerGuide {
  private static final Texts TEXTS = Texts.of("guide");
  private static final String HAPPY = "happy";

  /** The pictures of its tasks; that of the last task is the step’s own. */
  private static final List<String> TASKS_OF_THE_APP =
      List.of("app-make", "app-page", "app-redirect");

  private final Paper paper;
  private final Shots shots;

  CustomerGuide(Paper paper, Shots shots) {
    this.paper = paper;
    this.shots = shots;
  }

  void write(List<Situation> faults, String version) {
    paper.add("p", "lead", TEXTS.get("customer.lead"));
    paper.add("h2", TEXTS.get("summary"));
    Element list = paper.add("ol", "");
    steps().forEach(place -> paper.in(list, "li", place.title()));
    paper.add("h2", TEXTS.get("need"));
    paper.add("p", TEXTS.get("need.lead"));
    Element needs = paper.add("ul", "");
    for (Need need : Need.values()) {
      paper.in(needs, "li", Texts.of("prerequisites").get("tick." + need.id()));
    }
    paper.add("h2", TEXTS.get("steps"));
    steps().forEach(this::step);
    paper.add("h2", TEXTS.get("token"));
    paper.add("p", TEXTS.get("token.text"));
    paper.add("h2", TEXTS.get("renewal"));
    paper.add("p", TEXTS.get("renewal.text"));
    if (!faults.isEmpty()) {
      paper.add("h2", TEXTS.get("trouble"));
      paper.add("p", TEXTS.get("trouble.lead"));
      faults.forEach(this::fault);
    }
    paper.add("h2", TEXTS.get("help"));
    paper.add("p", TEXTS.get("help.text"));
    paper.add("p", "small", TEXTS.get("made", version));
  }

  static List<Place> steps() {
    return List.of(Place.values()).stream().filter(one -> one != Place.RENEWAL).toList();
  }

  private void step(Place place) {
    paper.together("step");
    paper.add("h3", place.numbered());
    paper.add("p", place.say());
    if (place == Place.SIGN_IN) {
      shots.named(HAPPY, "signin-consent").ifPresent(this::picture);
      paper.flow();
    } else if (place == Place.UPSTACK) {
      shots.named(HAPPY, "upstack-filled").ifPresent(this::picture);
      paper.flow();
    } else if (place == Place.APP) {
      for (String task : TASKS_OF_THE_APP) {
        shots.named(HAPPY, task).ifPresent(this::picture);
        paper.flow();
      }
    }
    shots.ofStep(HAPPY, place.id()).ifPresent(this::picture);
    paper.flow();
  }

  private void picture(Shot shot) {
    paper.picture(shot.file(), TEXTS.get("alt", shot.heading(), shot.lead()).strip());
  }

  private void fault(Situation situation) {
    paper.together("fault");
    paper.add("h3", situation.title());
    paper.add("p", situation.say());
    for (FailureCode code : situation.codes()) {
      paper.labelled(TEXTS.get("cause"), FailureTexts.cause(code));
      paper.labelled(TEXTS.get("next"), FailureTexts.next(code));
      paper.labelled(TEXTS.get("code"), code.id());
    }
    shots
        .ofFault(situation)
        .ifPresent(
            shot ->
                paper.picture(
                    shot.file(), TEXTS.get("alt.found", shot.heading(), situation.title() + ".")));
    paper.flow();
  }
}
