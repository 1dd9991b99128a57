package dev.capiwizard.steps.upstackpaste;

import java.util.ArrayList;
import java.util.List;
import netscape.javascript.JSException;
import netscape.javascript.JSObject;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The script’s object in the page. It gets the token as an argument, so the token is in no script’s
 * text. After the page is gone, it reports nothing any more. FX thread.
 */
// The JDK will remove its copy of the class; JavaFX has its own under the same name.
@SuppressWarnings("removal")
final class PageFiller {
  private final JSObject object;

  private PageFiller(JSObject object) {
    this.object = object;
  }

  /** Made from a script’s result; null if the script made nothing. */
  static @Nullable PageFiller of(@Nullable Object made) {
    return made instanceof JSObject object ? new PageFiller(object) : null;
  }

  /** Begins; the choice is an index into {@link #outline}, or -1 for the only field. */
  void fill(String token, int choice) {
    call("fill", token, choice);
  }

  /** The progress; null if the page is gone. */
  @Nullable Object state() {
    try {
      return object.getMember("state");
    } catch (JSException e) {
      return null;
    }
  }

  /** Outlines the possible fields; returns the names of their parts of the page. */
  List<String> outline() {
    List<String> names = new ArrayList<>();
    if (call("outline") instanceof String text) {
      JsonMapper.shared().readTree(text).forEach(one -> names.add(one.asString("")));
    }
    return List.copyOf(names);
  }

  /** Removes the outlines. */
  void clear() {
    call("clear");
  }

  private @Nullable Object call(String name, Object... arguments) {
    try {
      return object.call(name, arguments);
    } catch (JSException e) {
      return null;
    }
  }
}
