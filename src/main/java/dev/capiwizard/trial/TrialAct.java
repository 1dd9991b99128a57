package dev.capiwizard.trial;

import dev.capiwizard.platform.SystemFamily;
import dev.capiwizard.texts.Texts;
import java.util.List;
import java.util.Locale;

/** The acts of the field trial, in their order; the words are in the bundle {@code trial}. */
public enum TrialAct {
  INSTALL("package.signature", "named-publisher", "warns"),
  START("", "", ""),
  SECOND_START("window.second-start", "comes-to-front", "stays-behind"),
  KEYCHAIN("", "", ""),
  KEYCHAIN_DENY("keychain.deny-", "locked", "hangs"),
  CLIPBOARD("clipboard.history", "stays-out", "kept"),
  NOTICE("", "", ""),
  JOB("", "", ""),
  NOTICE_AT_MINUTE("notices.shown", "came", "stayed-away"),
  NOTICE_BUTTON("notices.button", "opens", "does-nothing"),
  KEYCHAIN_AFTER_RESTART("keychain.", "kept", "lost"),
  SLEEP("job.after-sleep", "ran", "skipped"),
  SCREEN_READER("screen-reader", "reads", "silent"),
  SCALE("", "", ""),
  TWO_MONITORS("", "", ""),
  OLDER_TOKEN("token.same-scopes", "lives-on", "dies"),
  SHARED_RULE("rules.shared", "listed", "left-out"),
  UPGRADE("", "", ""),
  UNINSTALL("", "", "");

  private static final Texts TEXTS = Texts.of("trial");

  private final String point;
  private final String passed;
  private final String failed;

  /**
   * @param point what it settles in the ledger; with a hyphen or dot at its end it goes on with the
   *     family of systems; empty if nothing
   */
  TrialAct(String point, String passed, String failed) {
    this.point = point;
    this.passed = passed;
    this.failed = failed;
  }

  /** Such as {@code second-start}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Its number on the sheet, from 1. */
  int number() {
    return List.of(values()).indexOf(this) + 1;
  }

  /** What is to be done on this system. */
  public String task(TrialSystem system) {
    return words("do", system);
  }

  /** What must be seen. */
  public String expected(TrialSystem system) {
    return words("see", system);
  }

  private String words(String what, TrialSystem system) {
    String general = id() + "." + what;
    String own = general + "." + system.id();
    return TEXTS.get(TEXTS.has(own) ? own : general);
  }

  /** The point of the ledger that it settles; empty if none. */
  public String point() {
    return point.endsWith(".") || point.endsWith("-") ? point + SystemFamily.current().id() : point;
  }

  /** Whether it settles this point of the ledger, on this family of systems or on another. */
  public boolean settles(String id) {
    boolean anyFamily = point.endsWith(".") || point.endsWith("-");
    return anyFamily ? id.startsWith(point) : !point.isEmpty() && id.equals(point);
  }

  /** Whether the program looks once the person has done it, and not before. */
  boolean isLookedAtAfterwards() {
    return switch (this) {
      case KEYCHAIN_DENY, NOTICE_AT_MINUTE, KEYCHAIN_AFTER_RESTART, SLEEP, UNINSTALL -> true;
      default -> false;
    };
  }

  /** The answer to that point. */
  String answer(TrialResult result) {
    return result == TrialResult.PASSED ? passed : failed;
  }
}
