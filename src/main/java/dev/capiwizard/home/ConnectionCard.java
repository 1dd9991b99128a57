package dev.capiwizard.home;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.home.ConnectionStatus.State;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Buttons;
import dev.capiwizard.ui.LifeTrack;
import dev.capiwizard.ui.ShownFindings;
import java.time.Duration;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** One connection on Home. It is built once and shows one connection after another. FX thread. */
final class ConnectionCard extends HBox {
  private static final Texts TEXTS = Texts.of("home");

  /** A list of this width has names of that one; name and bar share what it has more. */
  private static final double LIST = 900;

  private static final double NAME = 232;
  private static final double WIDEST_NAME = 480;

  private final ConnectionActions actions;
  private final StackPane sign = new StackPane();
  private final Label name = new Label();
  private final Label state = new Label();
  private final LifeTrack life = new LifeTrack();
  private final Label line = new Label();
  private final Button main = Buttons.plain("main", "", this::doNext);
  private final CardMenu more;
  private @Nullable ConnectionStatus status;

  /**
   * @param list the width of the list, which is known before a card is measured
   */
  ConnectionCard(ConnectionActions actions, HomeDialogs dialogs, ReadOnlyDoubleProperty list) {
    this.actions = actions;
    this.more = new CardMenu(actions, dialogs);
    getStyleClass().add("connection-card");
    sign.getStyleClass().add("card-badge");
    name.getStyleClass().add("row-name");
    name.setWrapText(true);
    name.setTextOverrun(OverrunStyle.ELLIPSIS);
    state.getStyleClass().add("row-state");
    state.setWrapText(true);
    state.setMinHeight(USE_PREF_SIZE);
    line.setWrapText(true);
    line.setMinHeight(USE_PREF_SIZE);
    VBox words = new VBox(2, name, state);
    words.getStyleClass().add("card-words");
    words.setMinWidth(USE_PREF_SIZE);
    words.setMaxWidth(USE_PREF_SIZE);
    // By the list alone and not by what is in the card, so that the bars of all begin alike.
    words.prefWidthProperty().bind(Bindings.createDoubleBinding(() -> nameWidth(list.get()), list));
    line.getStyleClass().add("row-words");
    VBox bar = new VBox(4, life, line);
    bar.getStyleClass().add("card-life");
    HBox.setHgrow(bar, Priority.ALWAYS);
    main.getStyleClass().add("card-main");
    getChildren().addAll(sign, words, bar, main, more);
  }

  /**
   * Shows a connection.
   *
   * @param reminds whether this computer reminds of it
   */
  void show(ConnectionStatus now, ConnectionStatusWords words, boolean reminds) {
    status = now;
    Connection connection = now.connection();
    String look = look(now.state());
    getStyleClass().setAll("connection-card", "standing-" + look);
    sign.getChildren().setAll(sign(now));
    name.setText(connection.name());
    state.setText(words.state(now));
    ShownFindings.mark(state, now.shownFinding());
    line.setText(words.line(now));
    showLife(now);
    life.remind(reminds);
    main.setText(TEXTS.get("next." + now.next()));
    main.setId("main-" + connection.id());
    main.setAccessibleText(TEXTS.get("next.of." + now.next(), connection.name()));
    main.getStyleClass().remove("accent");
    if (now.needsYou()) {
      main.getStyleClass().add("accent");
    }
    more.of(now);
    String off = life.isVisible() && !reminds ? " " + TEXTS.get("card.reminders.off") : "";
    setAccessibleText(connection.name() + ". " + state.getText() + ". " + line.getText() + off);
  }

  private void showLife(ConnectionStatus now) {
    var token = now.connection().token();
    boolean known = token != null && token.expires() != null && !now.isTokenDead();
    life.setVisible(known);
    life.setManaged(known);
    if (token != null && token.expires() != null) {
      life.show(
          now.gone(),
          Duration.between(token.issued(), token.expires()).toDays(),
          now.connection().reminding().thresholds());
    }
  }

  private static double nameWidth(double list) {
    return Math.clamp(NAME + (list - LIST) / 2, NAME, WIDEST_NAME);
  }

  private void doNext() {
    if (status != null) {
      status.doNext(actions);
    }
  }

  private static Node sign(ConnectionStatus now) {
    if (now.state() == State.SOON && now.daysLeft() != null) {
      Label days = new Label(Long.toString(Math.max(0, now.daysLeft())));
      days.getStyleClass().add("card-days");
      return days;
    }
    return new FontIcon(
        switch (now.state()) {
          case ENDED, UNHEALTHY -> "fth-alert-circle";
          case RENEWING -> "fth-refresh-cw";
          case SOON, WAITING, CHECKING -> "fth-clock";
          case NOT_IN_UPSTACK, REPLACING, UNFINISHED -> "fth-edit-3";
          case LEAVING -> "fth-clock";
          case UNKNOWN -> "fth-help-circle";
          case TOKEN_WORKS, HEALTHY -> "fth-check";
        });
  }

  private static String look(State state) {
    return switch (state) {
      case ENDED, UNHEALTHY -> "bad";
      case RENEWING, SOON, NOT_IN_UPSTACK, WAITING -> "warn";
      case REPLACING, UNFINISHED, LEAVING, UNKNOWN, CHECKING -> "soft";
      case TOKEN_WORKS, HEALTHY -> "good";
    };
  }
}
