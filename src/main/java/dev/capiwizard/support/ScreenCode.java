package dev.capiwizard.support;

import dev.capiwizard.connection.StepId;
import dev.capiwizard.connection.Way;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The short codes that screens show, so that two people can tell whether they see the same screen.
 * Each way has its own, since its steps have other numbers: S5 is the fifth step of the developer
 * app, Q2 the second of the quick try. The order is part of the support code, which tells the way
 * beside the screen, and never changes.
 */
public enum ScreenCode {
  HOME("H", null),
  WELCOME("W", null),
  STEP_1("S1", StepId.PREREQUISITES),
  STEP_2("S2", StepId.APP),
  STEP_3("S3", StepId.PRODUCTS),
  STEP_4("S4", StepId.SCOPES),
  STEP_5("S5", StepId.SIGN_IN),
  STEP_6("S6", StepId.UPSTACK),
  STEP_7("S7", StepId.STATUS),
  RENEWAL_1("R1", StepId.PREREQUISITES),
  RENEWAL_2("R2", StepId.APP),
  RENEWAL_3("R3", StepId.PRODUCTS),
  RENEWAL_4("R4", StepId.SCOPES),
  RENEWAL_5("R5", StepId.SIGN_IN),
  RENEWAL_6("R6", StepId.UPSTACK),
  RENEWAL_7("R7", StepId.STATUS);

  /** All codes, in the order that is part of the support code. */
  static final List<ScreenCode> ALL = List.of(values());

  private final String id;
  private final @Nullable StepId step;

  ScreenCode(String id, @Nullable StepId step) {
    this.id = id;
    this.step = step;
  }

  /**
   * The code on the screen, such as {@code S5}; in the quick try {@code Q2}, and {@code QR2} in its
   * renewal. A step that the way lacks has the developer app’s.
   */
  public String id(Way way) {
    int number = step == null ? 0 : way.numberOf(step);
    boolean isOwn = way == Way.QUICK_TRY && number > 0;
    return isOwn ? (isRenewal() ? "QR" : "Q") + number : id;
  }

  /** The screen of a step. */
  public static ScreenCode of(StepId step, boolean isRenewing) {
    return ALL.stream()
        .filter(one -> one.isRenewal() == isRenewing && one.step == step)
        .findFirst()
        .orElseThrow();
  }

  public boolean isRenewal() {
    return id.startsWith("R");
  }

  /** The screen’s step; empty if it belongs to none. */
  public Optional<StepId> step() {
    return Optional.ofNullable(step);
  }
}
