package dev.capiwizard.steps.prerequisites;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.CurrentConnection;
import dev.capiwizard.connection.Need;
import dev.capiwizard.connection.StepId;
import dev.capiwizard.connection.StepProgress;
import dev.capiwizard.connection.Target;
import dev.capiwizard.connection.Tick;
import dev.capiwizard.health.CheckWords;
import dev.capiwizard.texts.PastedText;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.wizard.StepState;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The needs that a person has ready, and those that a sign-in has verified. FX thread. */
public final class PrerequisitesModel {
  static final StepId ID = StepId.PREREQUISITES;

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

  /** Takes only Campaign Manager’s number from any words or Insight Tag code around it. */
  void enterPartnerId(String typed) {
    String plain = PastedText.digits(typed);
    List<String> numbers =
        NUMBER.matcher(plain).results().map(MatchResult::group).distinct().toList();
    String number = numbers.size() == 1 ? numbers.getFirst() : plain;
    connection.update(one -> one.withPartnerId(number));
  }

  boolean isTicked(Need need) {
    return !StepProgress.missingNeeds(connection.get()).contains(need);
  }

  void tick(Need need, boolean ticked) {
    connection.updateProgress(progress -> progress.withTick(new Tick.Ready(need), ticked));
    update();
  }

  /** What a sign-in saw of the need, in words; empty if it saw nothing. */
  String verified(Need need) {
    Connection now = connection.get();
    Target target = now.target();
    if (target == null || !StepProgress.isVerified(now, need)) {
      return "";
    }
    return switch (need) {
      case ROLE ->
          TEXTS.get("verified.role", CheckWords.roleWords(target.role()), target.accountName());
      case RULE -> TEXTS.get("verified.rule", target.rules().getFirst().name());
      default -> TEXTS.get("verified." + need.id());
    };
  }

  void update() {
    List<Need> missing = StepProgress.missingNeeds(connection.get());
    if (missing.isEmpty()) {
      state.set("");
    } else if (missing.size() == 1) {
      state.set(TEXTS.get("missing.one", TEXTS.get("short." + missing.getFirst().id())));
    } else {
      state.set(TEXTS.get("missing.many", missing.size()));
    }
  }
}
