package dev.capiwizard.support;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The short codes that screens show, so that two people can tell whether they look at the same one.
 * Their order is part of the support code: it never changes.
 */
public enum ScreenCode {
  HOME("H"),
  WELCOME("W"),
  STEP_1("S1"),
  STEP_2("S2"),
  STEP_3("S3"),
  STEP_4("S4"),
  STEP_5("S5"),
  STEP_6("S6"),
  STEP_7("S7"),
  RENEWAL_1("R1"),
  RENEWAL_2("R2"),
  RENEWAL_3("R3"),
  RENEWAL_4("R4"),
  RENEWAL_5("R5"),
  RENEWAL_6("R6"),
  RENEWAL_7("R7");

  /** The ids of the steps, in their order. */
  public static final List<String> STEPS =
      List.of("prerequisites", "app", "products", "scopes", "signin", "upstack", "status");

  private final String id;

  ScreenCode(String id) {
    this.id = id;
  }

  /** As it stands on the screen, such as {@code S5}. */
  public String id() {
    return id;
  }

  /**
   * The screen of a step.
   *
   * @param step the step’s id; the first where it is not known
   */
  public static ScreenCode of(String step, boolean isRenewing) {
    int at = Math.max(0, STEPS.indexOf(step));
    return values()[(isRenewing ? RENEWAL_1 : STEP_1).ordinal() + at];
  }

  /** The screen with this code, such as {@code S5}. */
  public static Optional<ScreenCode> byId(String id) {
    return Arrays.stream(values()).filter(one -> one.id.equals(id)).findFirst();
  }

  public boolean isRenewal() {
    return compareTo(RENEWAL_1) >= 0;
  }

  /** The id of its step; empty for a screen that belongs to none. */
  public Optional<String> step() {
    int first = (isRenewal() ? RENEWAL_1 : STEP_1).ordinal();
    return ordinal() < STEP_1.ordinal()
        ? Optional.empty()
        : Optional.of(STEPS.get(ordinal() - first));
  }
}
