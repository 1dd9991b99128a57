package dev.capiwizard.support;

import dev.capiwizard.connection.StepId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The short codes that screens show, so that two people can tell whether they see the same screen.
 * The order is part of the support code and never changes.
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

  /** The code on the screen, such as {@code S5}. */
  public String id() {
    return id;
  }

  /** The screen of a step. */
  public static ScreenCode of(StepId step, boolean isRenewing) {
    return ALL.stream()
        .filter(one -> one.isRenewal() == isRenewing && one.step == step)
        .findFirst()
        .orElseThrow();
  }

  /** The screen with this code, such as {@code S5}. */
  public static Optional<ScreenCode> byId(String id) {
    return Arrays.stream(values()).filter(one -> one.id.equals(id)).findFirst();
  }

  public boolean isRenewal() {
    return id.startsWith("R");
  }

  /** The screen’s step; empty if it belongs to none. */
  public Optional<StepId> step() {
    return Optional.ofNullable(step);
  }
}
