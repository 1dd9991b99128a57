package dev.capiwizard.home;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.texts.Texts;
import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** All that can be done with one connection, behind three dots. FX thread. */
final class CardMenu extends MenuButton {
  private static final Texts TEXTS = Texts.of("home");

  private final ConnectionActions actions;
  private final HomeDialogs dialogs;
  private @Nullable ConnectionStatus status;

  CardMenu(ConnectionActions actions, HomeDialogs dialogs) {
    this.actions = actions;
    this.dialogs = dialogs;
    setGraphic(new FontIcon("fth-more-horizontal"));
    getStyleClass().addAll("card-more", "no-arrow");
    // Items are made when the menu opens: twelve for each card would slow the opening of Home.
    setOnShowing(event -> fill());
  }

  void of(ConnectionStatus now) {
    status = now;
    setId("more-" + now.connection().id());
    setAccessibleText(TEXTS.get("more.of", now.connection().name()));
  }

  private void fill() {
    if (status != null) {
      getItems().setAll(items(status));
    }
  }

  private List<MenuItem> items(ConnectionStatus now) {
    Connection connection = now.connection();
    // A connection that is to be removed is neither renewed nor checked any more.
    boolean hasToken = connection.token() != null && !connection.keeping().toBeRemoved();
    MenuItem renew = item("renew", connection, () -> actions.renew(connection));
    MenuItem quiet = item("renew.quiet", connection, () -> actions.renewWithoutSignIn(connection));
    MenuItem stop = item("renew.stop", connection, () -> actions.stopRenewal(connection));
    MenuItem check = item("check", connection, () -> dialogs.checkOne(connection));
    MenuItem calendar = item("calendar", connection, () -> dialogs.calendar(connection));
    MenuItem reminders = item("reminders", connection, () -> dialogs.reminders(connection));
    renew.setDisable(!hasToken);
    quiet.setVisible(actions.canRenewWithoutSignIn(connection));
    stop.setVisible(connection.renewal() != null && connection.renewal().upstack().saved() == null);
    check.setDisable(!hasToken);
    calendar.setDisable(now.daysLeft() == null);
    reminders.setDisable(!hasToken);
    return List.of(
        item("open", connection, () -> actions.open(connection)),
        renew,
        quiet,
        stop,
        check,
        new SeparatorMenuItem(),
        item("rename", connection, () -> dialogs.rename(connection)),
        reminders,
        calendar,
        item("history", connection, () -> dialogs.history(connection)),
        new SeparatorMenuItem(),
        item("remove", connection, () -> dialogs.remove(connection)));
  }

  private static MenuItem item(String key, Connection connection, Runnable action) {
    MenuItem item = new MenuItem(TEXTS.get("menu." + key));
    item.setId(key.replace('.', '-') + "-" + connection.id());
    item.setMnemonicParsing(false);
    item.setOnAction(event -> action.run());
    return item;
  }
}
