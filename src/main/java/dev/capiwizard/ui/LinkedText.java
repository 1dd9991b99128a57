package dev.capiwizard.ui;

import dev.capiwizard.texts.Texts;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * Words in which each address of a web page can be pressed, by mouse and keys alike. FX thread, but
 * for {@link #addresses}.
 */
public final class LinkedText {
  private static final Texts TEXTS = Texts.of("ui");

  /**
   * A host of two names at least and a path; a full stop or a bracket behind it is a sentence’s.
   */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?<![\\w@./:-])(https://)?(www|app)\\.[a-z0-9-]+(\\.[a-z0-9-]+)*(/[\\w/-]*\\w)?",
          Pattern.CASE_INSENSITIVE);

  private LinkedText() {}

  /** The addresses that a text names, as they stand in it. */
  public static List<String> addresses(String text) {
    return ADDRESS.matcher(text).results().map(MatchResult::group).toList();
  }

  /**
   * A text of several lines.
   *
   * @param open opens an address in the person’s own browser
   */
  public static Region of(String text, Consumer<URI> open, String... styleClasses) {
    if (addresses(text).isEmpty()) {
      return Words.text(text, styleClasses);
    }
    TextFlow flow = new TextFlow();
    flow.getStyleClass().addAll(styleClasses);
    flow.setMinHeight(Region.USE_PREF_SIZE);
    Matcher matcher = ADDRESS.matcher(text);
    int end = 0;
    while (matcher.find()) {
      flow.getChildren().add(plain(text.substring(end, matcher.start())));
      flow.getChildren().add(link(matcher.group(), open));
      end = matcher.end();
    }
    flow.getChildren().add(plain(text.substring(end)));
    return flow;
  }

  private static Text plain(String words) {
    Text text = new Text(words);
    text.getStyleClass().add("act-words");
    return text;
  }

  private static Hyperlink link(String address, Consumer<URI> open) {
    URI uri = URI.create(address.startsWith("https://") ? address : "https://" + address);
    Hyperlink link = new Hyperlink(address);
    link.getStyleClass().add("address-link");
    link.setAlignment(Pos.BASELINE_LEFT);
    link.setAccessibleText(TEXTS.get("address.open", address));
    link.setOnAction(
        event -> {
          open.accept(uri);
          link.setVisited(false);
        });
    return link;
  }
}
