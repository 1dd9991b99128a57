package dev.capiwizard.upstack;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The content of an Upstack page.
 *
 * @param card the state that the LinkedIn card shows; NONE if the list has no LinkedIn card
 * @param fieldText the content of the token field; may be a token
 * @param saved whether the page says that it has saved
 * @param ruleText the content of the form’s field for conversion rules; empty if none was found
 * @param choices the contents of the fields of which a person must choose one; may hold a token;
 *     empty if there is one field or none
 * @param locked whether LinkedIn’s field is there but cannot be filled now
 */
public record UpstackPage(
    Screen kind,
    CardState card,
    String fieldText,
    Box box,
    boolean saved,
    String ruleText,
    List<String> choices,
    boolean locked) {
  public UpstackPage(Screen kind, CardState card, String fieldText, Box box, boolean saved) {
    this(kind, card, fieldText, box, saved, "");
  }

  public UpstackPage(
      Screen kind, CardState card, String fieldText, Box box, boolean saved, String ruleText) {
    this(kind, card, fieldText, box, saved, ruleText, List.of(), false);
  }

  /** The kinds of page. */
  public enum Screen {
    /** The page has not been read yet. */
    NOT_YET,
    LOGIN,
    ONE_TIME_CODE,
    DESTINATIONS,
    SELECT_DESTINATION,
    LINKEDIN_FORM,
    OTHER
  }

  /** The LinkedIn card of the list. */
  public enum CardState {
    NOT_ON_THIS_PAGE,
    NONE,
    HEALTHY,
    UNHEALTHY,
    NEITHER,
    /** There are several LinkedIn cards. */
    SEVERAL
  }

  /** The box that lets Upstack send events. */
  public enum Box {
    NONE,
    TICKED,
    UNTICKED
  }

  public static final UpstackPage UNKNOWN =
      new UpstackPage(Screen.OTHER, CardState.NOT_ON_THIS_PAGE, "", Box.NONE, false);

  /** Reads the result of {@link UpstackScripts#read}; anything unknown becomes UNKNOWN. */
  public static UpstackPage parse(@Nullable Object result) {
    if (!(result instanceof String text)) {
      return UNKNOWN;
    }
    try {
      JsonNode json = JsonMapper.shared().readTree(text);
      String shown = json.path("shown").asString("");
      String why = json.path("why").asString("");
      List<String> choices = new ArrayList<>();
      json.path("choices").forEach(one -> choices.add(one.asString("")));
      return new UpstackPage(
          Screen.valueOf(json.path("kind").asString("OTHER")),
          shown.isEmpty() ? CardState.NOT_ON_THIS_PAGE : CardState.valueOf(shown),
          json.path("field").asString(""),
          Box.valueOf(json.path("box").asString("NONE")),
          json.path("saved").asBoolean(false),
          json.path("rules").asString(""),
          List.copyOf(choices),
          why.equals(FillResult.CLOSED.name()) || why.equals(FillResult.UNSEEN.name()));
    } catch (JacksonException | IllegalArgumentException e) {
      return UNKNOWN;
    }
  }

  @Override
  public String toString() {
    return "UpstackPage[" + kind + ", " + card + ", " + box + "]";
  }
}
