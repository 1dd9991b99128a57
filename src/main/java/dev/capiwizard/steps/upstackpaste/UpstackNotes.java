package dev.capiwizard.steps.upstackpaste;

import dev.capiwizard.connection.UpstackSide.Reading;
import dev.capiwizard.connection.UpstackSide.Shown;
import dev.capiwizard.connection.UpstackSide.Source;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureTexts;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Buttons;
import dev.capiwizard.ui.CopyField;
import dev.capiwizard.ui.Notice;
import dev.capiwizard.ui.ShownFindings;
import dev.capiwizard.ui.TermHelp;
import dev.capiwizard.upstack.TokenPrint;
import dev.capiwizard.upstack.UpstackPage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** The notes above Upstack’s page, on what it shows. FX thread. */
final class UpstackNotes {
  private static final Texts TEXTS = Texts.of("upstack");

  private final UpstackModel model;
  private final Runnable openList;
  private final Consumer<String> copy;
  private final Runnable changed;
  private final UpstackVisit visit;
  private final Runnable tellSupport;

  /**
   * @param visit the visit, which is told the person’s choices
   * @param tellSupport shows what support would see of an unknown page
   * @param changed runs when the person said something, so that the page must be shown anew
   */
  UpstackNotes(
      UpstackModel model,
      UpstackVisit visit,
      Consumer<String> copy,
      Runnable changed,
      Runnable tellSupport) {
    this.tellSupport = tellSupport;
    this.model = model;
    this.visit = visit;
    this.openList = visit::toDestinations;
    this.copy = copy;
    this.changed = changed;
  }

  /** What is to be said of the page, each in one line: the page needs the room. */
  List<Node> of(Seen seen) {
    List<Node> notes = notes(seen);
    notes.stream().filter(Notice.class::isInstance).forEach(one -> ((Notice) one).oneLine());
    return notes;
  }

  private List<Node> notes(Seen seen) {
    List<Node> notes = new ArrayList<>();
    boolean onForm = seen.kind() == UpstackPage.Screen.LINKEDIN_FORM;
    FailureCode problem = model.problem().get();
    if (problem != null) {
      notes.add(Notice.of(Notice.Kind.PROBLEM, problem));
    }
    List<String> asked = visit.filling().asked().get();
    if (!asked.isEmpty()) {
      notes.add(WhichField.ask(asked, visit::fill, visit.filling()::forget));
    }
    if (onForm && seen.box() == UpstackPage.Box.UNTICKED) {
      notes.add(Notice.brief(Notice.Kind.WARNING, FailureCode.UPSTACK_NOT_ENABLED));
    }
    if (onForm && seen.field() == TokenPrint.Field.OTHER) {
      notes.add(Notice.of(Notice.Kind.WARNING, FailureCode.UPSTACK_OTHER_TOKEN));
    }
    if (onForm && seen.field() == TokenPrint.Field.MASKED) {
      notes.add(
          model.isSaved()
              ? ShownFindings.mark(
                  new Notice(
                      Notice.Kind.INFO,
                      TEXTS.get("hidden.title", FailureCode.UPSTACK_FIELD_UNREADABLE.id()),
                      TEXTS.get("hidden.text")),
                  FailureCode.UPSTACK_FIELD_UNREADABLE)
              : Notice.brief(Notice.Kind.INFO, FailureCode.UPSTACK_FIELD_UNREADABLE));
    }
    if (seen.card() == UpstackPage.CardState.NONE) {
      notes.add(
          Notice.titled(Notice.Kind.INFO, FailureCode.UPSTACK_NO_DESTINATION, "", copyButtons()));
    }
    seen.notes().forEach(code -> notes.add(note(code)));
    if (onForm || seen.kind() == UpstackPage.Screen.DESTINATIONS) {
      model.partner().finding().ifPresent(code -> notes.add(otherPartner(code)));
    }
    if (model.mayBeUnsaved()) {
      notes.add(
          new Notice(
              Notice.Kind.INFO,
              TEXTS.get("unsaved.title"),
              TEXTS.get("unsaved.text"),
              Buttons.plain("saved", TEXTS.get("saved"), model::markSaved)));
    }
    return notes;
  }

  private Node note(FailureCode code) {
    return switch (code) {
      case UPSTACK_PAGE_UNKNOWN ->
          model.isSaved()
              ? whatIsShown("said.unknown")
              : Notice.of(
                  Notice.Kind.WARNING,
                  code,
                  Buttons.plain("open-list", TEXTS.get("open.list"), openList),
                  Buttons.plain("saved", TEXTS.get("saved"), model::markSaved),
                  tellSupport());
      case UPSTACK_OTHER_RULE, UPSTACK_RULE_IS_ACCOUNT ->
          Notice.of(
              Notice.Kind.WARNING,
              code,
              Buttons.plain("open-list", TEXTS.get("open.list"), openList),
              copyRules());
      case UPSTACK_SEVERAL ->
          model.isSaved()
              ? whatIsShown("said.several")
              : Notice.titled(
                  Notice.Kind.INFO,
                  code,
                  model.ruleIds().isEmpty()
                      ? FailureTexts.next(code)
                      : TEXTS.get("several.text", model.ruleIds()));
      default -> Notice.of(Notice.Kind.WARNING, code);
    };
  }

  /** A short label, since the page needs the room; its whole name is told as well. */
  private Button tellSupport() {
    Button button = Buttons.link("tell-support", TEXTS.get("tell.support.short"), tellSupport);
    button.setTooltip(new Tooltip(TEXTS.get("tell.support")));
    button.setAccessibleText(TEXTS.get("tell.support"));
    return button;
  }

  /** Asks the person what the card shows, since it cannot be read. */
  private Node whatIsShown(String why) {
    Reading reading = model.side().reading();
    String words =
        reading != null && reading.source() == Source.PERSON
            ? TEXTS.get("said.noted", TEXTS.get("noted." + reading.shown()))
            : TEXTS.get(why);
    return new Notice(
        Notice.Kind.INFO,
        TEXTS.get("said.heading"),
        words,
        say("said-healthy", Shown.HEALTHY),
        say("said-unhealthy", Shown.UNHEALTHY),
        say("said-neither", Shown.NEITHER));
  }

  Button say(String id, Shown shown) {
    return Buttons.plain(
        id,
        TEXTS.get(id),
        () -> {
          model.say(shown);
          changed.run();
        });
  }

  /** Copies the values for a new destination’s form, or tells where an unknown one is. */
  private Node[] copyButtons() {
    PartnerId known = model.partner();
    Node partner =
        !known.own().isEmpty()
            ? Buttons.plain(
                "partner-id-copy", TEXTS.get("copy.partner"), () -> copy.accept(known.own()))
            : known.offered().isEmpty() ? TermHelp.link("partner-id") : takePartner();
    Stream<Node> rules = model.ruleIds().isEmpty() ? Stream.empty() : Stream.of(copyRules());
    return Stream.concat(Stream.of(partner), rules).toArray(Node[]::new);
  }

  /** Takes the number that LinkedIn tells, and copies it for Upstack’s form. */
  private Node takePartner() {
    return Buttons.plain(
        "take-partner-id",
        TEXTS.get("partner.take", model.partner().offered()),
        () -> {
          model.partner().take();
          copy.accept(model.partner().own());
          changed.run();
        });
  }

  private Node otherPartner(FailureCode code) {
    Button keep =
        Buttons.link(
            "keep-partner-id",
            TEXTS.get("partner.keep", model.partner().own()),
            () -> {
              model.partner().keep();
              changed.run();
            });
    return model.partner().offered().isEmpty()
        ? Notice.of(Notice.Kind.WARNING, code, keep)
        : Notice.of(Notice.Kind.WARNING, code, takePartner(), keep);
  }

  private Button copyRules() {
    return Buttons.plain("copy-rules", TEXTS.get("copy.rules"), () -> copy.accept(model.ruleIds()));
  }

  /** The same values, shown, where there is room. */
  Node copyFields() {
    HBox fields = new HBox(16);
    String partner = model.partner().own();
    if (!partner.isEmpty()) {
      fields.getChildren().add(new CopyField("partner-id", TEXTS.get("partner.id"), partner, copy));
    } else if (!model.partner().offered().isEmpty()) {
      fields.getChildren().add(takePartner());
    } else {
      fields.getChildren().add(TermHelp.link("partner-id"));
    }
    if (!model.ruleIds().isEmpty()) {
      fields
          .getChildren()
          .add(new CopyField("rule-ids", TEXTS.get("rule.ids"), model.ruleIds(), copy));
    }
    return fields;
  }
}
