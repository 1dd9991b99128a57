package dev.capiwizard.rehearsal;

import dev.capiwizard.texts.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Where in the program something happens: a step of the wizard, or the renewal after it. */
public enum Place {
  PREREQUISITES("prerequisites", "prerequisites"),
  APP("app", "developerapp"),
  PRODUCTS("products", "productrequest"),
  SCOPES("scopes", "scopes"),
  SIGN_IN("signin", "signin"),
  UPSTACK("upstack", "upstack"),
  STATUS("status", "status"),
  RENEWAL("renewal", "");

  private static final Texts TEXTS = Texts.of("rehearsal");

  private final String id;
  private final String bundle;

  Place(String id, String bundle) {
    this.id = id;
    this.bundle = bundle;
  }

  /** The id of the step, such as {@code signin}. */
  public String id() {
    return id;
  }

  /** As the list of steps calls it. */
  public String title() {
    return bundle.isEmpty() ? TEXTS.get("step.renewal") : Texts.of(bundle).get("title");
  }

  /** Such as “5. Sign in to LinkedIn”; the renewal has no number. */
  public String numbered() {
    return this == RENEWAL
        ? title()
        : TEXTS.get("item", List.of(values()).indexOf(this) + 1, title());
  }

  /** What the made-up services do here while nothing is wrong. */
  public String behind() {
    return TEXTS.get("step." + id + ".behind");
  }

  /** What to say to a customer here while nothing is wrong. */
  public String say() {
    return TEXTS.get("step." + id + ".say");
  }

  public static Optional<Place> byId(String id) {
    return Arrays.stream(values()).filter(one -> one.id.equals(id)).findFirst();
  }

  @Override
  public String toString() {
    return numbered();
  }
}
