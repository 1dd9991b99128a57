package dev.capiwizard.steps.prerequisites;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.CurrentConnection;
import dev.capiwizard.connection.Target;
import dev.capiwizard.health.CheckWords;
import dev.capiwizard.texts.PastedText;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.wizard.StepState;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a person has ready, and what of it a sign-in has verified. FX thread. */
public final class PrerequisitesModel {
  static final String ID = "prerequisites";

  /** What is needed, in the order of the page; each has its words under {@code tick.<id>}. */
  public static final List<String> NEEDED =
      List.of("role", "rule", "partner", "page", "email", "portal", "upstack");

  private static final Texts TEXTS = Texts.of("prerequisites");
  private static final Pattern NUMBER = Pattern.compile("(?<![\\w-])\\d{3,}(?![\\w-])");

  private final CurrentConnection connection;
  private final StepState state = new StepState();

  public PrerequisitesModel(CurrentConnection connection) {
    this.connection = connection;
    update();
  }

  public StepState state() {
    return state;
  }

  String name() {
    return connection.get().name();
  }

  void rename(String name) {
    String line = PastedText.line(name);
    if (!line.isEmpty()) {
      connection.update(one -> one.withName(line));
    }
  }

  String partnerId() {
    return connection.get().partnerId();
  }

  /** Campaign Manager’s number alone, whatever words or code of the Insight Tag stand around it. */
  void enterPartnerId(String typed) {
    String plain = PastedText.digits(typed);
    List<String> numbers =
        NUMBER.matcher(plain).results().map(MatchResult::group).distinct().toList();
    String number = numbers.size() == 1 ? numbers.getFirst() : plain;
    connection.update(one -> one.withPartnerId(number));
  }

  boolean isTicked(String need) {
    return connection.get().progress().ticks().contains(need) || !verified(need).isEmpty();
  }

  void tick(String need, boolean ticked) {
    connection.updateProgress(progress -> progress.withTick(need, ticked));
    update();
  }

  /** What a sign-in saw of it, in words; empty where it saw nothing. */
  String verified(String need) {
    Connection now = connection.get();
    Target target = now.target();
    if (target == null) {
      return "";
    }
    return switch (need) {
      case "role" ->
          target.role().isEmpty()
              ? ""
              : TEXTS.get(
                  "verified.role", CheckWords.roleWords(target.role()), target.accountName());
      case "rule" ->
          target.rules().isEmpty()
              ? ""
              : TEXTS.get("verified.rule", target.rules().getFirst().name());
      case "portal" -> now.app().clientId().isEmpty() ? "" : TEXTS.get("verified.portal");
      default -> "";
    };
  }

  void update() {
    Set<String> ticks = connection.get().progress().ticks();
    List<String> missing = new ArrayList<>();
    for (String need : NEEDED) {
      if (!ticks.contains(need) && verified(need).isEmpty()) {
        missing.add(need);
      }
    }
    if (missing.isEmpty()) {
      state.set("");
    } else if (missing.size() == 1) {
      state.set(TEXTS.get("missing.one", TEXTS.get("short." + missing.getFirst())));
    } else {
      state.set(TEXTS.get("missing.many", missing.size()));
    }
  }
}
