package dev.capiwizard.ui;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureTexts;
import dev.capiwizard.texts.Texts;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** A box with an icon, a short title, a text, and room for buttons. Colour is never alone. */
public final class Notice extends HBox {
  /** Its look and its icon. */
  public enum Kind {
    INFO("fth-info", "notice-info"),
    SUCCESS("fth-check-circle", "notice-success"),
    WAITING("fth-clock", "notice-waiting"),
    WARNING("fth-alert-triangle", "notice-warning"),
    PROBLEM("fth-alert-circle", "notice-problem");

    private final String icon;
    private final String styleClass;

    Kind(String icon, String styleClass) {
      this.icon = icon;
      this.styleClass = styleClass;
    }

    String icon() {
      return icon;
    }

    String styleClass() {
      return styleClass;
    }
  }

  private static final Texts TEXTS = Texts.of("ui");

  private final VBox words = new VBox();
  private final HBox buttons = new HBox();

  /** The title where the other words are hidden: support asks for the code. */
  private String lineTitle = "";

  public Notice(Kind kind, String title, String text, Node... actions) {
    getStyleClass().addAll("notice", kind.styleClass);
    FontIcon icon = new FontIcon(kind.icon);
    icon.getStyleClass().add("notice-icon");
    words.getStyleClass().add("notice-words");
    HBox.setHgrow(words, Priority.ALWAYS);
    add(title, "notice-title");
    add(text, "notice-text");
    buttons.getStyleClass().add("notice-buttons");
    if (actions.length > 0) {
      buttons.getChildren().addAll(actions);
      words.getChildren().add(buttons);
    }
    getChildren().addAll(icon, words);
    setAccessibleText(title + " " + text);
  }

  /** The catalogue’s entry: title, cause, next step, who can act, and the code for support. */
  public static Notice of(Kind kind, FailureCode code, Node... actions) {
    return of(kind, code, "", actions);
  }

  /**
   * The same with the service’s own id of the failed request.
   *
   * @param reference the id for the service’s own support; may be empty
   */
  public static Notice of(Kind kind, FailureCode code, String reference, Node... actions) {
    Notice notice =
        new Notice(
            kind,
            FailureTexts.title(code),
            FailureTexts.cause(code) + " " + FailureTexts.next(code),
            actions);
    notice.lineTitle = FailureTexts.titleWithCode(code);
    notice.add(TEXTS.get("notice.code", code.id(), FailureTexts.who(code)), "notice-code");
    if (!reference.isEmpty()) {
      notice.add(TEXTS.get("notice.reference", reference), "notice-code");
    }
    return ShownFindings.mark(notice, code);
  }

  /** The catalogue’s entry in one line with its code, for small places. */
  public static Notice brief(Kind kind, FailureCode code) {
    return titled(kind, code, "");
  }

  /** The catalogue’s title with its code, above a different text. */
  public static Notice titled(Kind kind, FailureCode code, String text, Node... actions) {
    return ShownFindings.mark(
        new Notice(kind, FailureTexts.titleWithCode(code), text, actions), code);
  }

  /** Puts a control above the buttons, such as a field that they are about. */
  public Notice above(Node control) {
    words.getChildren().add(words.getChildren().indexOf(buttons), control);
    return this;
  }

  /**
   * Keeps to one line, where room is scarce: the title, and the actions beside it; the words come
   * on a press.
   */
  public Notice oneLine() {
    List<Node> more = List.copyOf(words.getChildren().subList(1, words.getChildren().size()));
    getStyleClass().add("notice-line");
    words.getChildren().removeAll(more);
    if (!lineTitle.isEmpty() && words.getChildren().getFirst() instanceof Label title) {
      title.setText(lineTitle);
    }
    getChildren().add(buttons);
    List<Node> texts = more.stream().filter(one -> !buttons.equals(one)).toList();
    if (!texts.isEmpty()) {
      Button press = Buttons.link("notice-more", TEXTS.get("notice.more"), () -> {});
      press.setOnAction(
          event -> {
            boolean shown = words.getChildren().containsAll(texts);
            if (shown) {
              words.getChildren().removeAll(texts);
            } else {
              words.getChildren().addAll(texts);
            }
            press.setText(TEXTS.get(shown ? "notice.more" : "notice.less"));
          });
      buttons.getChildren().add(press);
    }
    buttons.setMinWidth(USE_PREF_SIZE);
    return this;
  }

  private void add(String text, String styleClass) {
    if (text.isBlank()) {
      return;
    }
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.getStyleClass().add(styleClass);
    words.getChildren().add(label);
  }
}
