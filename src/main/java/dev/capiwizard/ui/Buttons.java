package dev.capiwizard.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import org.kordamp.ikonli.javafx.FontIcon;

/** The kinds of button in the program. */
public final class Buttons {
  private static final String LINK = "link-button";

  private Buttons() {}

  /** A button for the one thing to do next on a page. */
  public static Button primary(String id, String text, Runnable action) {
    return styled(plain(id, text, action), "accent");
  }

  /** Makes a button the blue one, which Enter presses, as long as a condition holds. */
  public static void primaryWhile(Button button, ObservableValue<Boolean> condition) {
    // Held by the button, so that a condition made for it lives as long.
    button.getProperties().put(Buttons.class, condition);
    condition.subscribe(
        now -> {
          button.getStyleClass().remove("accent");
          if (now) {
            button.getStyleClass().add("accent");
          }
          button.setDefaultButton(now);
        });
  }

  public static Button plain(String id, String text, Runnable action) {
    Button button = new Button(text);
    button.setId(id);
    button.setMnemonicParsing(false);
    button.setMinWidth(Button.USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }

  /** Marks a button that opens a page in the person’s own browser; a link stays as narrow. */
  public static Button external(Button button) {
    button.setGraphic(new FontIcon("fth-external-link"));
    button.setContentDisplay(ContentDisplay.RIGHT);
    boolean isLink = button.getStyleClass().contains(LINK);
    return isLink ? button : styled(button, "opener");
  }

  /** A button that looks like a link; for a detour, not the way ahead. */
  public static Button link(String id, String text, Runnable action) {
    return styled(plain(id, text, action), LINK);
  }

  /** A link on its own line: its words begin where the text around it does. */
  public static Button linkAlone(String id, String text, Runnable action) {
    return styled(link(id, text, action), "alone");
  }

  /** A button with only an icon; its words are for tooltips and screen readers. */
  public static Button icon(String id, String iconLiteral, String words, Runnable action) {
    Button button = styled(plain(id, "", action), "button-icon", "flat");
    button.setGraphic(new FontIcon(iconLiteral));
    button.setAccessibleText(words);
    button.setTooltip(new javafx.scene.control.Tooltip(words));
    return button;
  }

  private static Button styled(Button button, String... styleClasses) {
    button.getStyleClass().addAll(styleClasses);
    return button;
  }
}
