package dev.capiwizard.home;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.texts.PastedText;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Buttons;
import dev.capiwizard.ui.Overlay;
import dev.capiwizard.ui.PasteField;
import dev.capiwizard.ui.Words;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The questions and messages of Home, in front of the list. FX thread. */
final class HomeDialogs {
  private static final Texts TEXTS = Texts.of("home");

  private final HomeModel model;
  private final ConnectionActions actions;
  private final Overlay overlay;

  HomeDialogs(HomeModel model, ConnectionActions actions, Overlay overlay) {
    this.model = model;
    this.actions = actions;
    this.overlay = overlay;
  }

  void rename(Connection connection) {
    TextField name = PasteField.plain(connection.name());
    name.setId("new-name");
    name.setAccessibleText(TEXTS.get("rename.label"));
    Runnable save =
        () -> {
          String line = PastedText.line(name.getText());
          if (!line.isEmpty()) {
            actions.rename(connection, line);
            overlay.hide();
          }
        };
    name.setOnAction(event -> save.run());
    show(
        TEXTS.get("rename.title", connection.name()),
        name,
        name,
        Buttons.primary("rename-save", TEXTS.get("save"), save),
        cancel());
    name.selectAll();
  }

  void remove(Connection connection) {
    Node keep = Buttons.plain("remove-not", TEXTS.get("remove.no"), () -> overlay.hide());
    show(
        TEXTS.get("remove.title", connection.name()),
        keep,
        Words.text(
            TEXTS.get(
                connection.keeping().toBeRemoved() ? "remove.anyway" : "remove.sure",
                connection.name())),
        Buttons.plain(
            "remove-sure-" + connection.id(),
            TEXTS.get("remove.yes"),
            () -> {
              overlay.hide();
              actions.remove(connection);
            }),
        keep);
  }

  void reminders(Connection connection) {
    RemindersForm form = new RemindersForm(connection, model, actions);
    Node close = Buttons.plain("reminders-close", TEXTS.get("close"), () -> overlay.hide());
    show(TEXTS.get("reminders.title", connection.name()), close, form, close);
  }

  void checkOne(Connection connection) {
    actions.check(List.of(connection), (done, all) -> {}, () -> {});
  }

  void calendar(Connection connection) {
    actions.calendar(
        List.of(connection),
        file -> tell(TEXTS.get("calendar.saved"), TEXTS.get("calendar.text", file)));
  }

  void history(Connection connection) {
    actions.history(
        connection,
        changes -> {
          Node close = Buttons.plain("history-close", TEXTS.get("close"), () -> overlay.hide());
          show(
              TEXTS.get("history.title", connection.name()),
              close,
              new HistoryList(changes, model.zone()),
              close);
        });
  }

  private void tell(String title, String text) {
    Node close = Buttons.plain("told-close", TEXTS.get("close"), () -> overlay.hide());
    show(title, close, Words.text(text), close);
  }

  private Node cancel() {
    return Buttons.plain("dialog-cancel", TEXTS.get("cancel"), () -> overlay.hide());
  }

  private void show(String title, Node focus, Node content, Node... buttons) {
    HBox row = new HBox(8, buttons);
    VBox box = new VBox(16, Words.heading(title), content, row);
    box.getStyleClass().add("dialog-box");
    overlay.show(box, focus);
  }
}
