package dev.capiwizard.practice.linkedin;

import dev.capiwizard.practice.web.WebResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The mistakes in a body by LinkedIn’s schema, all in one response with a line for each. A mistake
 * for which LinkedIn’s response is not known is told only if there is no other.
 */
final class Complaints {
  private final List<String> lines = new ArrayList<>();
  private final List<String> unconfirmed = new ArrayList<>();

  void missing(String path) {
    add(path, "field is required but not found");
  }

  void unknown(String path) {
    add(path, "unrecognized field found but not allowed");
  }

  void notASymbol(String path, String value) {
    add(path, "\"" + value + "\" is not an enum symbol");
  }

  void notText(String path, String value) {
    add(path, value + " cannot be coerced to String");
  }

  void wrongUrn(String path) {
    add(path, "Invalid Urn format. Invalid prefix.");
  }

  void unconfirmed(String path, String what) {
    unconfirmed.add(path + ": " + what);
  }

  private void add(String path, String what) {
    lines.add("ERROR :: " + path + " :: " + what);
  }

  /** The refusal; null if there are no complaints. */
  @Nullable WebResponse answer() {
    if (!lines.isEmpty()) {
      return Refusal.of(422, "", 0, String.join("\n", lines));
    }
    return unconfirmed.isEmpty() ? null : Refusal.unconfirmed(String.join("; ", unconfirmed));
  }
}
