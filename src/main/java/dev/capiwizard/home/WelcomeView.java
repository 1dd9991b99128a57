package dev.capiwizard.home;

import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Buttons;
import dev.capiwizard.ui.Section;
import dev.capiwizard.ui.Words;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * The screen of a person without connections: what is ahead, how long it takes, and what to have
 * ready. FX thread.
 */
public final class WelcomeView extends StackPane {
  private static final Texts TEXTS = Texts.of("home");
  private static final int MILESTONES = 3;

  /** A line longer than this is hard to read, however wide the window is. */
  private static final double MOST_WIDTH = 880;

  private final Button begin;

  /**
   * @param notices messages that a person should read first
   * @param setUp begins a connection
   */
  public WelcomeView(List<Node> notices, Runnable setUp) {
    begin = Buttons.primary("set-up", TEXTS.get("set.up"), setUp);
    begin.getStyleClass().add("welcome-begin");
    getStyleClass().add("home");
    VBox content = new VBox();
    content.getStyleClass().add("welcome");
    content.setMaxWidth(MOST_WIDTH);
    content.setMaxHeight(Region.USE_PREF_SIZE);
    content.getChildren().addAll(notices);
    content.getChildren().addAll(head(), milestones(), ready());
    StackPane middle = new StackPane(content);
    middle.getStyleClass().add("welcome-middle");
    ScrollPane scroll = new ScrollPane(middle);
    scroll.setFitToWidth(true);
    // In the middle of a large window; a small one scrolls. Set only where it differs: the pane
    // tells its bounds at each layout, and a minimum that is bound to them asks for the next one.
    scroll
        .viewportBoundsProperty()
        .subscribe(
            bounds -> {
              double height = Math.floor(bounds.getHeight());
              if (middle.getMinHeight() != height) {
                middle.setMinHeight(height);
              }
            });
    scroll.getStyleClass().add("page-scroll");
    getChildren().add(scroll);
  }

  /** Comes to the front: the focus begins at the one thing to do. */
  public void open() {
    // The scroll pane’s content is in the window only once its skin is made.
    applyCss();
    begin.requestFocus();
  }

  private Node head() {
    VBox words =
        new VBox(
            Words.text(TEXTS.get("heading"), "welcome-title"),
            Words.text(TEXTS.get("lead"), "page-lead"),
            begin,
            Words.text(TEXTS.get("stop"), "soft"));
    words.getStyleClass().add("welcome-words");
    Label goal = Words.text(TEXTS.get("goal"), "soft");
    VBox picture = new VBox(new GreenCardPicture(), goal);
    picture.getStyleClass().add("welcome-goal");
    HBox head = new HBox(words, picture);
    head.getStyleClass().add("welcome-head");
    HBox.setHgrow(words, Priority.ALWAYS);
    return head;
  }

  private static Node milestones() {
    GridPane row =
        columns(IntStream.rangeClosed(1, MILESTONES).mapToObj(WelcomeView::milestone).toList());
    row.getStyleClass().add("milestones");
    return row;
  }

  private static Node milestone(int number) {
    Label bubble = new Label(Integer.toString(number));
    bubble.getStyleClass().add("milestone-number");
    HBox title = new HBox(bubble, Words.heading(TEXTS.get("milestone." + number)));
    title.getStyleClass().add("milestone-title");
    Region space = new Region();
    VBox.setVgrow(space, Priority.ALWAYS);
    return new Section(
        "",
        title,
        Words.text(TEXTS.get("milestone.text." + number)),
        space,
        line("clock-mark", TEXTS.get("milestone.time." + number), "milestone-time"));
  }

  private static Node ready() {
    GridPane both = columns(List.of(list("ready", "tick-mark"), list("later", "arrow-mark")));
    both.getStyleClass().addAll("section", "welcome-ready");
    return both;
  }

  private static Node list(String key, String mark) {
    VBox list = new VBox(Words.heading(TEXTS.get(key)));
    list.getStyleClass().add("welcome-list");
    for (String item : TEXTS.get(key + ".items").split("\\|")) {
      list.getChildren().add(line(mark, item.strip(), "welcome-item"));
    }
    return list;
  }

  /** A mark drawn by the style sheet, and words beside it. */
  private static Node line(String mark, String words, String style) {
    Region drawn = new Region();
    drawn.getStyleClass().addAll("mark", mark);
    Label label = Words.text(words);
    HBox.setHgrow(label, Priority.ALWAYS);
    HBox line = new HBox(drawn, label);
    line.getStyleClass().add(style);
    return line;
  }

  /** Parts in a row, all equally wide and high. */
  private static GridPane columns(List<Node> parts) {
    GridPane row = new GridPane();
    for (Node part : parts) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(100.0 / parts.size());
      row.addColumn(row.getColumnConstraints().size(), part);
      row.getColumnConstraints().add(column);
    }
    return row;
  }
}
