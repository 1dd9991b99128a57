package dev.capiwizard.steps.upstackpaste;

import java.util.ArrayList;
import java.util.List;
import netscape.javascript.JSException;
import netscape.javascript.JSObject;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The script’s object in the page. The token is given to it as an argument and is in no script’s
 * text. The page may go away at any time: then nothing is told any more. FX thread.
 */
// The JDK's copy of the class will be removed; JavaFX has its own under the same name.
@SuppressWarnings("removal")
final class PageFiller {
  private final JSObject object;

  private PageFiller(JSObject object) {
    this.object = object;
  }

  /** Of what the script has returned; null where it made nothing. */
  static @Nullable PageFiller of(@Nullable Object made) {
    return made instanceof JSObject object ? new PageFiller(object) : null;
  }

  /** Begins; the choice is one of {@link #outline}, or -1 for the only field. */
  void fill(String token, int choice) {
    call("fill", token, choice);
  }

  /** How far it is; null where the page is gone. */
  @Nullable Object state() {
    try {
      return object.getMember("state");
    } catch (JSException e) {
      return null;
    }
  }

  /** Outlines the fields that could be meant; gives the names of their parts of the page. */
  List<String> outline() {
    List<String> names = new ArrayList<>();
    if (call("outline") instanceof String text) {
      JsonMapper.shared().readTree(text).forEach(one -> names.add(one.asString("")));
    }
    return List.copyOf(names);
  }

  /** Takes away what was drawn. */
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
