package dev.capiwizard.scenarios;

import dev.capiwizard.connection.StepId;
import dev.capiwizard.texts.Texts;
import java.util.Arrays;
import java.util.Optional;

/** Where in the program a scenario shows or a rehearsal begins: a step, or the renewal after it. */
public enum Place {
  PREREQUISITES(StepId.PREREQUISITES, "prerequisites"),
  APP(StepId.APP, "developerapp"),
  PRODUCTS(StepId.PRODUCTS, "productrequest"),
  SCOPES(StepId.SCOPES, "scopes"),
  SIGN_IN(StepId.SIGN_IN, "signin"),
  UPSTACK(StepId.UPSTACK, "upstack"),
  STATUS(StepId.STATUS, "status"),
  RENEWAL(StepId.STATUS, "");

  private static final Texts TEXTS = Texts.of("rehearsal");

  private final StepId step;
  private final String bundle;

  Place(StepId step, String bundle) {
    this.step = step;
    this.bundle = bundle;
  }

  /** The name for {@code --at}, such as {@code signin}. */
  public String id() {
    return this == RENEWAL ? "renewal" : step.id();
  }

  /** Its step; the renewal’s is the last, from which it begins. */
  public StepId step() {
    return step;
  }

  public static Place of(StepId step) {
    return valueOf(step.name());
  }

  /** The title in the list of steps. */
  public String title() {
    return bundle.isEmpty() ? TEXTS.get("step.renewal") : Texts.of(bundle).get("title");
  }

  /** Such as “5. Sign in to LinkedIn”; the renewal has no number. */
  public String numbered() {
    return this == RENEWAL ? title() : TEXTS.get("item", step.number(), title());
  }

  /** What the practice services do here while nothing is wrong. */
  public String behind() {
    return TEXTS.get("step." + id() + ".behind");
  }

  /** What to say to a customer here while nothing is wrong. */
  public String say() {
    return TEXTS.get("step." + id() + ".say");
  }

  public static Optional<Place> byId(String id) {
    return Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst();
  }

  @Override
  public String toString() {
    return numbered();
  }
}
