package dev.capiwizard.ui;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureTexts;
import dev.capiwizard.failures.RequestMessage;
import dev.capiwizard.texts.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A finding, told once: its cause, what to do one after another, the button that begins it, and
 * where somebody else must act the message to them. FX thread.
 */
public final class FindingCard extends HBox {
  private static final Texts TEXTS = Texts.of("ui");

  private final FailureCode code;
  private final Label cause = Words.text("");
  private final VBox words = new VBox();
  private final List<Button> buttons = new ArrayList<>();
  private final HBox foot = new HBox();

  /**
   * Shows an entry of the catalogue.
   *
   * @param account the ad account’s name, for the message; may be empty
   * @param copy puts a message on the clipboard
   * @param ways the buttons that begin what is to be done; none if there is nothing to press
   */
  public FindingCard(
      Notice.Kind kind, FailureCode code, String account, Consumer<String> copy, Button... ways) {
    this.code = code;
    getStyleClass().addAll("finding", kind.styleClass());
    FontIcon icon = new FontIcon(kind.icon());
    icon.getStyleClass().add("notice-icon");
    words.getStyleClass().add("finding-words");
    HBox.setHgrow(words, Priority.ALWAYS);
    words.getChildren().addAll(Words.text(FailureTexts.title(code), "finding-title"), cause);
    cause.setText(FailureTexts.cause(code));
    Optional<RequestMessage> message = RequestMessage.of(code, account);
    words.getChildren().add(todo(message.map(one -> asking(one, copy, ways)).orElseGet(this::own)));
    if (message.isEmpty() && ways.length > 0) {
      words.getChildren().add(row(ways));
    }
    foot.getStyleClass().add("finding-foot");
    String who = message.isPresent() ? code.id() : code.id() + " · " + FailureTexts.who(code);
    foot.getChildren().add(Words.text(who, "notice-code"));
    words.getChildren().add(foot);
    getChildren().addAll(icon, words);
    read();
    ShownFindings.mark(this, code);
  }

  /** Says a cause that is better known than the catalogue’s. */
  public FindingCard cause(String text) {
    cause.setText(text);
    read();
    return this;
  }

  /** Says beside the code who can put it right, also where there is a message to them. */
  public FindingCard tellWho() {
    foot.getChildren()
        .set(
            foot.getChildren().size() - 1,
            Words.text(code.id() + " · " + FailureTexts.who(code), "notice-code"));
    return this;
  }

  private void read() {
    setAccessibleText(
        FailureTexts.title(code) + " " + cause.getText() + " " + FailureTexts.next(code));
  }

  /** Adds the service’s own id of the failed request, for its support; may be empty. */
  public FindingCard reference(String reference) {
    if (!reference.isEmpty()) {
      words.getChildren().add(Words.text(TEXTS.get("notice.reference", reference), "notice-code"));
    }
    return this;
  }

  /** Adds what is well all the same. */
  public FindingCard allElse(String text) {
    foot.getChildren().addFirst(new CheckLine(CheckLine.Mark.OK, text));
    HBox.setHgrow(foot.getChildren().getFirst(), Priority.ALWAYS);
    return this;
  }

  /** Makes the first button the blue one: this finding is what to see to next. */
  public FindingCard leading() {
    if (!buttons.isEmpty()) {
      buttons.getFirst().getStyleClass().add("accent");
    }
    return this;
  }

  /** A further finding in one line, with a link to where it is seen to, if there is one. */
  public static Node further(CheckLine.Mark mark, FailureCode code, Button... ways) {
    CheckLine line = new CheckLine(mark, FailureTexts.titleWithCode(code));
    HBox.setHgrow(line, Priority.ALWAYS);
    HBox row = new HBox(12, line);
    row.getStyleClass().add("finding-further");
    row.getChildren().addAll(ways);
    return ShownFindings.mark(row, code);
  }

  private record Row(String text, List<Node> below) {}

  /** What is to be done, numbered if it is more than one thing. */
  private Node todo(List<Row> rows) {
    VBox list = new VBox(12, Words.text(TEXTS.get("finding.do"), "finding-do"));
    list.getStyleClass().add("finding-list");
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      VBox content = new VBox(8, Words.text(row.text()));
      content.getChildren().addAll(row.below());
      HBox.setHgrow(content, Priority.ALWAYS);
      HBox line = new HBox(12, content);
      if (rows.size() > 1) {
        Label number = new Label(TEXTS.get("finding.number", i + 1));
        number.getStyleClass().add("finding-number");
        line.getChildren().addFirst(number);
      }
      list.getChildren().add(line);
    }
    return list;
  }

  /** The person can act: the catalogue’s steps, and then the buttons that begin them. */
  private List<Row> own() {
    return FailureTexts.steps(code).stream().map(step -> new Row(step, List.of())).toList();
  }

  /** Somebody else must act: the message to them, and then the look whether they did. */
  private List<Row> asking(RequestMessage message, Consumer<String> copy, Button... ways) {
    Button copying = Buttons.plain("copy-" + code.id(), TEXTS.get("message.copy"), () -> {});
    copying.setOnAction(
        event -> {
          copy.accept(message.text());
          copying.setText(TEXTS.get("copied"));
        });
    Node box = Words.text(message.text(), "finding-message");
    if (code.who() == FailureCode.Who.UPSTACK) {
      // First the person looks; only if that does not help, they write.
      List<Node> look = ways.length > 0 ? List.of(row(ways)) : List.of();
      return List.of(
          new Row(FailureTexts.steps(code).getFirst(), look),
          new Row(message.send(), List.of(box, row(copying))));
    }
    // The look whether they did stands beside: below the hint it would be off a small screen.
    FlowPane both = row(copying);
    both.getChildren().addAll(ways);
    List<Node> below = new ArrayList<>(List.of(box, both));
    if (!message.hint().isEmpty()) {
      below.add(Words.text(message.hint(), "finding-hint"));
    }
    List<Row> rows = new ArrayList<>();
    if (code.who() == FailureCode.Who.IT) {
      // What helps here may be in the person’s own hands, too.
      rows.addAll(own());
    }
    rows.add(new Row(message.send(), below));
    if (ways.length > 0) {
      String then = TEXTS.get("finding.then", ways[0].getText());
      rows.add(new Row(then, List.of()));
    }
    return List.copyOf(rows);
  }

  private FlowPane row(Button... ways) {
    buttons.addAll(List.of(ways));
    FlowPane row = new FlowPane(8, 8);
    row.getChildren().addAll(ways);
    return row;
  }
}
