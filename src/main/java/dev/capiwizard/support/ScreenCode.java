package dev.capiwizard.support;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The short codes that screens show, so that two people can tell whether they look at the same one.
 * Their order is part of the support code: it never changes.
 */
public enum ScreenCode {
  HOME("H", null),
  WELCOME("W", null),
  STEP_1("S1", "prerequisites"),
  STEP_2("S2", "app"),
  STEP_3("S3", "products"),
  STEP_4("S4", "scopes"),
  STEP_5("S5", "signin"),
  STEP_6("S6", "upstack"),
  STEP_7("S7", "status"),
  RENEWAL_1("R1", "prerequisites"),
  RENEWAL_2("R2", "app"),
  RENEWAL_3("R3", "products"),
  RENEWAL_4("R4", "scopes"),
  RENEWAL_5("R5", "signin"),
  RENEWAL_6("R6", "upstack"),
  RENEWAL_7("R7", "status");

  /** The ids of the steps, in their order. */
  public static final List<String> STEPS =
      List.of("prerequisites", "app", "products", "scopes", "signin", "upstack", "status");

  /** All, in the order that is part of the support code. */
  static final List<ScreenCode> ALL = List.of(values());

  private final String id;
  private final @Nullable String step;

  ScreenCode(String id, @Nullable String step) {
    this.id = id;
    this.step = step;
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
    return ALL.stream()
        .filter(one -> one.isRenewal() == isRenewing && step.equals(one.step))
        .findFirst()
        .orElse(isRenewing ? RENEWAL_1 : STEP_1);
  }

  /** The screen with this code, such as {@code S5}. */
  public static Optional<ScreenCode> byId(String id) {
    return Arrays.stream(values()).filter(one -> one.id.equals(id)).findFirst();
  }

  public boolean isRenewal() {
    return id.startsWith("R");
  }

  /** The id of its step; empty for a screen that belongs to none. */
  public Optional<String> step() {
    return Optional.ofNullable(step);
  }
}
