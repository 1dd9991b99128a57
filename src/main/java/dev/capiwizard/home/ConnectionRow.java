package dev.capiwizard.home;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.LastVerdict;
import dev.capiwizard.connection.TokenFacts;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Buttons;
import dev.capiwizard.ui.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** One connection on the start screen. */
final class ConnectionRow extends VBox {
  private static final Texts TEXTS = Texts.of("home");

  ConnectionRow(Connection connection, Instant now, HomeView.Actions actions) {
    String verdict = verdict(connection);
    getStyleClass().addAll("connection-row", "row-" + verdict.toLowerCase(Locale.ROOT));
    StackPane sign = new StackPane(new FontIcon(icon(verdict)));
    sign.getStyleClass().add("row-sign");
    Label name = new Label(connection.name());
    name.getStyleClass().add("row-name");
    VBox words = new VBox(2, name, Words.text(line(connection, verdict, now), "row-words"));
    HBox.setHgrow(words, Priority.ALWAYS);
    Button remove = Buttons.link("remove-" + connection.id(), TEXTS.get("remove"), () -> {});
    remove.setAccessibleText(TEXTS.get("remove.of", connection.name()));
    Button open =
        Buttons.plain(
            "open-" + connection.id(),
            TEXTS.get(verdict.equals("none") ? "continue" : "open"),
            () -> actions.open().accept(connection));
    open.setAccessibleText(TEXTS.get("open.of", connection.name()));
    HBox row = new HBox(16, sign, words, remove, open);
    row.getStyleClass().add("row-line");
    VBox sure =
        new VBox(
            8,
            Words.text(TEXTS.get("remove.sure", connection.name())),
            new HBox(
                8,
                Buttons.plain(
                    "remove-sure-" + connection.id(),
                    TEXTS.get("remove.yes"),
                    () -> actions.remove().accept(connection)),
                Buttons.link("remove-not", TEXTS.get("remove.no"), () -> show(1, false))));
    sure.getStyleClass().add("row-sure");
    remove.setOnAction(event -> show(1, !getChildren().get(1).isVisible()));
    getChildren().addAll(row, sure);
    show(1, false);
  }

  private void show(int child, boolean visible) {
    getChildren().get(child).setVisible(visible);
    getChildren().get(child).setManaged(visible);
  }

  private static String verdict(Connection connection) {
    LastVerdict last = connection.lastVerdict();
    return last == null || connection.token() == null ? "none" : last.verdict();
  }

  private static String line(Connection connection, String verdict, Instant now) {
    TokenFacts token = connection.token();
    Instant expires = token == null ? null : token.expires();
    String words = TEXTS.get("verdict." + verdict);
    return expires == null
        ? words
        : TEXTS.get("line", words, Math.max(0, Duration.between(now, expires).toDays()));
  }

  private static String icon(String verdict) {
    return switch (verdict) {
      case "HEALTHY", "TOKEN_WORKS" -> "fth-check";
      case "UNHEALTHY" -> "fth-alert-circle";
      case "CHECKING" -> "fth-clock";
      case "UNKNOWN" -> "fth-help-circle";
      default -> "fth-edit-3";
    };
  }
}
