package dev.capiwizard.scenarios;

import dev.capiwizard.connection.StepId;
import dev.capiwizard.connection.Way;
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
  private static final String TOKEN = "token";

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

  /** The title in the list of steps of a way. */
  public String title(Way way) {
    boolean isToken = words(way).equals(TOKEN);
    return bundle.isEmpty()
        ? TEXTS.get("step.renewal")
        : Texts.of(bundle).get(isToken ? "quick.title" : "title");
  }

  /** Such as “5. Sign in to LinkedIn”; the renewal has no number. */
  public String numbered(Way way) {
    return this == RENEWAL ? title(way) : TEXTS.get("item", way.numberOf(step), title(way));
  }

  /** What the practice services do here while nothing is wrong. */
  public String behind(Way way) {
    return TEXTS.get("step." + words(way) + ".behind");
  }

  /** What to say to a customer here while nothing is wrong. */
  public String say(Way way) {
    return TEXTS.get("step." + words(way) + ".say");
  }

  /** The step that gets the token is another in each way. */
  private String words(Way way) {
    return this == SIGN_IN && way == Way.QUICK_TRY ? TOKEN : id();
  }

  public static Optional<Place> byId(String id) {
    return Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst();
  }

  @Override
  public String toString() {
    return numbered(Way.DEVELOPER_APP);
  }
}
