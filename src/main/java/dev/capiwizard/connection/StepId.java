package dev.capiwizard.connection;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The seven steps of the wizard, in their order. */
public enum StepId {
  PREREQUISITES("prerequisites"),
  APP("app"),
  PRODUCTS("products"),
  SCOPES("scopes"),
  SIGN_IN("signin"),
  UPSTACK("upstack"),
  STATUS("status");

  public static final List<StepId> ALL = List.of(values());

  private final String id;

  StepId(String id) {
    this.id = id;
  }

  /** The name in files, reports and {@code --at}, such as {@code signin}. */
  @JsonValue
  public String id() {
    return id;
  }

  /** From 0 to 6, as in {@link #ALL}. */
  public int index() {
    return ALL.indexOf(this);
  }

  /** From 1 to 7. */
  public int number() {
    return index() + 1;
  }

  public static Optional<StepId> byId(String id) {
    return Arrays.stream(values()).filter(one -> one.id.equals(id)).findFirst();
  }

  /** Read from a file: null before the first step, and for a step of a newer version. */
  @JsonCreator
  static @Nullable StepId read(String id) {
    return byId(id).orElse(null);
  }

  @Override
  public String toString() {
    return id;
  }
}
