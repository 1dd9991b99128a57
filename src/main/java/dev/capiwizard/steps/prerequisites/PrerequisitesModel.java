package dev.capiwizard.steps.prerequisites;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.Contradiction;
import dev.capiwizard.connection.CurrentConnection;
import dev.capiwizard.connection.Need;
import dev.capiwizard.connection.NeedsProgress;
import dev.capiwizard.connection.Progress;
import dev.capiwizard.connection.StepId;
import dev.capiwizard.connection.StepProgress;
import dev.capiwizard.connection.Target;
import dev.capiwizard.connection.Tick;
import dev.capiwizard.connection.Way;
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

  /** Whether it is at hand: the person said so, or a sign-in has shown it. */
  boolean isReady(Need need) {
    return !isLeftForLater(need) && !NeedsProgress.missing(connection.get()).contains(need);
  }

  /** Whether the person said that it is not at hand yet. */
  boolean isLacking(Need need) {
    return !isReady(need) && connection.get().progress().has(new Tick.Lacks(need));
  }

  /** Whether the program is to see to it after the sign-in. */
  boolean isLeftForLater(Need need) {
    return NeedsProgress.isLeftForLater(connection.get(), need);
  }

  /** Whether LinkedIn does not see what the person said is there. */
  boolean isContradicted(Need need) {
    return Contradiction.needs(connection.get()).contains(need);
  }

  /** What the connection’s way needs, in the order of the list. */
  List<Need> needs() {
    return connection.get().way().needs();
  }

  /** Whether the token comes from Campaign Manager, so that little is needed. */
  boolean isQuickTry() {
    return connection.get().way() == Way.QUICK_TRY;
  }

  /** The needs that one press can mark: all that are open, but for those that are lacking. */
  List<Need> toMark() {
    return ownMissing().stream().filter(need -> !isLacking(need)).toList();
  }

  /** The person has all of them, but for those that they said are lacking. */
  void haveAll() {
    List<Need> marked = toMark();
    connection.updateProgress(
        progress -> {
          Progress now = progress;
          for (Need need : marked) {
            now = now.withTick(new Tick.Ready(need), true);
          }
          return now;
        });
    update();
  }

  /** The person lacks a need, or has it by now. */
  void setLacking(Need need, boolean lacking) {
    connection.updateProgress(
        progress ->
            progress
                .withTick(new Tick.Lacks(need), lacking)
                .withTick(new Tick.Ready(need), !lacking));
    update();
  }

  /** What a sign-in saw of the need, in words; empty if it saw nothing. */
  String verified(Need need) {
    Connection now = connection.get();
    Target target = now.target();
    if (target == null || !NeedsProgress.isVerified(now, need)) {
      return "";
    }
    return switch (need) {
      case ROLE ->
          TEXTS.get("verified.role", CheckWords.roleWords(target.role()), target.accountName());
      case RULE -> TEXTS.get("verified.rule", target.rules().getFirst().name());
      default -> TEXTS.get("verified." + need.id());
    };
  }

  /** What is missing by the person’s own word; LinkedIn’s findings stop nobody on this page. */
  private List<Need> ownMissing() {
    return NeedsProgress.missing(connection.get()).stream()
        .filter(need -> !isContradicted(need))
        .toList();
  }

  void update() {
    List<Need> missing = ownMissing();
    List<Need> lacking = missing.stream().filter(this::isLacking).toList();
    state.set(missing.isEmpty() ? "" : reason(missing, lacking));
    state.status().set(StepProgress.of(connection.get(), ID));
    state
        .note()
        .set(
            lacking.isEmpty()
                ? ""
                : TEXTS.get("note.open", lacking.size(), names(lacking, "name.")));
  }

  private static String reason(List<Need> missing, List<Need> lacking) {
    if (lacking.isEmpty()) {
      return TEXTS.get("missing.all");
    }
    boolean onlyThese = lacking.size() == missing.size();
    return TEXTS.get(onlyThese ? "missing.lacking" : "missing.others", names(lacking, "short."));
  }

  private static String names(List<Need> needs, String key) {
    return String.join(", ", needs.stream().map(need -> TEXTS.get(key + need.id())).toList());
  }
}
