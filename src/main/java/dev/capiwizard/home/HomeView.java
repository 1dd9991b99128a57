package dev.capiwizard.home;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Buttons;
import dev.capiwizard.ui.Frames;
import dev.capiwizard.ui.LayoutWarmUp;
import dev.capiwizard.ui.Overlay;
import dev.capiwizard.ui.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Home: all connections, most urgent first. FX thread. */
public final class HomeView extends StackPane {
  private static final Texts TEXTS = Texts.of("home");
  private static final KeyCombination FIND =
      new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);

  /** The usual keys for a menu, beside the menu key that not all keyboards have. */
  private static final KeyCombination MENU =
      new KeyCodeCombination(KeyCode.F10, KeyCombination.SHIFT_DOWN);

  private final HomeModel model;
  private final ConnectionActions actions;
  private final HomeDialogs dialogs;

  /** The children, in the order of the focus. */
  private final VBox content = new VBox();

  private final List<Node> below;
  private final TextField search = new TextField();
  private final ListView<ConnectionStatus> list = new ListView<>();
  private boolean complete;

  /**
   * @param notices messages that a person should read first
   * @param footer the part below the list, such as whether reminders are on
   */
  public HomeView(HomeModel model, ConnectionActions actions, List<Node> notices, Node footer) {
    this.model = model;
    this.actions = actions;
    Overlay overlay = new Overlay(content);
    this.dialogs = new HomeDialogs(model, actions, overlay);
    getStyleClass().add("home");
    CheckBar checkBar = new CheckBar(model, actions);
    VBox top = new VBox(head());
    top.getStyleClass().add("home-head");
    top.getChildren().addAll(notices);
    top.getChildren().add(checkBar);
    content.getChildren().add(top);
    below = List.of(list(), foot(footer, checkBar));
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(content, overlay);
    addEventFilter(
        javafx.scene.input.KeyEvent.KEY_PRESSED,
        event -> {
          if (FIND.match(event)) {
            search.requestFocus();
            event.consume();
          }
        });
  }

  /**
   * Shows the connections, a few cards in each frame: many at once would hold up the window, and
   * the first one loads all that cards need.
   */
  public void open() {
    // The focus is inside Home, not on the frame around every screen, or Ctrl+F would not be heard.
    search.requestFocus();
    List<Runnable> parts = new ArrayList<>();
    parts.add(() -> content.getChildren().add(below.getFirst()));
    parts.add(() -> content.getChildren().add(below.getLast()));
    parts.add(() -> model.begin(0));
    parts.addAll(LayoutWarmUp.parts(CardMenu.class, () -> new CardMenu(actions, dialogs)));
    model.all().stream()
        .limit(1)
        .map(one -> LayoutWarmUp.parts(ConnectionCard.class, () -> card(one)))
        .forEach(parts::addAll);
    for (int cards : new int[] {1, 2, 3, 4, 6, Integer.MAX_VALUE}) {
      parts.add(() -> model.showUpTo(cards));
    }
    // The list can be empty only because of a search.
    parts.add(() -> list.setPlaceholder(Words.text(TEXTS.get("find.none"), "soft")));
    parts.add(() -> complete = true);
    Frames.each(parts);
  }

  /** Whether all parts and cards are in; {@link #open} adds some of them in each frame. */
  public boolean isComplete() {
    return complete;
  }

  private ConnectionCard card(Connection connection) {
    ConnectionCard card = new ConnectionCard(actions, dialogs, list.widthProperty());
    card.show(
        ConnectionStatus.of(connection, model.now(), model.zone()),
        model.words(),
        model.reminding().get());
    return card;
  }

  private Node head() {
    Label summary = Words.text("", "home-summary");
    summary.setId("summary");
    Words.follow(summary, model.summary());
    VBox words = new VBox(2, Words.text(TEXTS.get("title"), "page-title"), summary);
    HBox.setHgrow(words, Priority.ALWAYS);
    search.setId("find");
    search.setPromptText(TEXTS.get("find"));
    search.setAccessibleText(TEXTS.get("find"));
    search.textProperty().addListener((observable, before, now) -> model.search(now));
    HBox head = new HBox(12, words, search, newConnection());
    head.getStyleClass().add("home-title");
    return head;
  }

  /** A plain button, or a menu if there is a developer app to use again. */
  private Node newConnection() {
    List<Connection> apps = AppChoice.of(model.all());
    if (apps.isEmpty()) {
      return leading(Buttons.plain("set-up", TEXTS.get("new"), () -> actions.setUp(null)));
    }
    MenuButton menu = new MenuButton(TEXTS.get("new"));
    menu.setId("set-up");
    menu.setMnemonicParsing(false);
    menu.setMinWidth(USE_PREF_SIZE);
    for (Connection app : apps) {
      menu.getItems().add(item("new-with-" + app.id(), TEXTS.get("new.with", app.name()), app));
    }
    menu.getItems().add(item("new-app", TEXTS.get("new.app"), null));
    return leading(menu);
  }

  /** Blue, unless a connection is to be renewed or mended: that comes first. */
  private <T extends Node> T leading(T button) {
    model
        .summary()
        .subscribe(
            now -> {
              button.getStyleClass().remove("accent");
              if (!model.isAnyInNeed()) {
                button.getStyleClass().add("accent");
              }
            });
    return button;
  }

  private MenuItem item(String id, String text, @Nullable Connection app) {
    MenuItem item = new MenuItem(text);
    item.setId(id);
    item.setMnemonicParsing(false);
    item.setOnAction(event -> actions.setUp(app));
    return item;
  }

  private Node list() {
    list.setId("connections");
    list.setAccessibleText(TEXTS.get("title"));
    list.setItems(model.shown());
    list.setCellFactory(view -> new ConnectionCell(model, actions, dialogs, list.widthProperty()));
    list.setOnKeyPressed(
        event -> {
          ConnectionStatus chosen = list.getSelectionModel().getSelectedItem();
          if (event.getCode() == KeyCode.ENTER && chosen != null) {
            chosen.doNext(actions);
            event.consume();
          } else if (MENU.match(event) || event.getCode() == KeyCode.CONTEXT_MENU) {
            openMenu(chosen);
            event.consume();
          }
        });
    list.setPlaceholder(new Region());
    return list;
  }

  private void openMenu(@Nullable ConnectionStatus chosen) {
    if (chosen != null
        && list.lookup("#more-" + chosen.connection().id()) instanceof MenuButton menu) {
      menu.show();
    }
  }

  private static Node foot(Node footer, CheckBar checkBar) {
    HBox.setHgrow(footer, Priority.ALWAYS);
    HBox foot = new HBox(12, footer, Objects.requireNonNull(checkBar).button());
    foot.getStyleClass().add("bar");
    foot.getStyleClass().add("home-foot");
    return foot;
  }
}
