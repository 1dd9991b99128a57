package dev.capiwizard.ui.browser;

import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Buttons;
import dev.capiwizard.ui.Notice;
import dev.capiwizard.ui.Overlay;
import dev.capiwizard.ui.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.web.WebEngine;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * The questions that a page asks (alert, confirm, prompt), shown in front of that page. Only the
 * person answers; Escape, leaving the page, or a page out of sight means no. The page’s script
 * waits for the answer in an event loop of its own, so the FX thread goes on. FX thread.
 */
final class PageQuestions {
  private static final Texts TEXTS = Texts.of("browser");
  private static final int MOST_LETTERS = 400;

  private final StackPane place;
  private final Supplier<String> host;
  private final ObservableValue<Boolean> inSight;
  private @Nullable Question open;
  private @Nullable Runnable afterwards;

  /** One question; {@code answer} is null for no. */
  private static final class Question {
    private final Overlay overlay;
    private boolean answered;
    private @Nullable String answer;

    Question(Overlay overlay) {
      this.overlay = overlay;
    }
  }

  /**
   * @param place the pane that holds the page
   * @param host the host whose page is shown at the moment
   */
  PageQuestions(StackPane place, Supplier<String> host) {
    this.place = place;
    this.host = host;
    inSight =
        place
            .sceneProperty()
            .flatMap(Scene::windowProperty)
            .flatMap(Window::showingProperty)
            .orElse(false);
    inSight.subscribe(
        seen -> {
          if (!seen) {
            close();
          }
        });
  }

  /** Takes over the questions of an engine’s page. */
  void of(WebEngine engine, Node page) {
    engine.setOnAlert(event -> ask(page, "says", event.getData(), null));
    engine.setConfirmHandler(message -> ask(page, "asks", message, null) != null);
    engine.setPromptHandler(
        prompt -> ask(page, "asks", prompt.getMessage(), new TextField(prompt.getDefaultValue())));
  }

  boolean isOpen() {
    return open != null;
  }

  /** Answers an open question with no. */
  void close() {
    if (open != null) {
      open.overlay.hide();
    }
  }

  /** Runs an action that ends the page: at once, or after an open question is closed. */
  void closeThen(Runnable action) {
    if (open == null) {
      action.run();
    } else {
      afterwards = action;
      close();
    }
  }

  /** Shows a message in front of a page, which stays as it is. */
  void tell(Node page, String title, String text, List<Node> ways) {
    Overlay overlay = new Overlay(page);
    Button back = Buttons.plain("back-to-page", TEXTS.get("back.to.page"), overlay::hide);
    List<Node> all = new ArrayList<>(ways);
    all.addFirst(back);
    Notice notice = new Notice(Notice.Kind.WARNING, title, text, all.toArray(Node[]::new));
    notice.addEventHandler(ActionEvent.ACTION, event -> overlay.hide());
    place.getChildren().setAll(page, overlay);
    overlay.show(notice, back);
    overlay
        .visibleProperty()
        .addListener((observable, before, now) -> place.getChildren().remove(overlay));
  }

  private @Nullable String ask(Node page, String key, String message, @Nullable TextField field) {
    if (open != null || !inSight.getValue() || !Platform.canStartNestedEventLoop()) {
      return null;
    }
    Question question = new Question(new Overlay(page));
    open = question;
    question
        .overlay
        .visibleProperty()
        .subscribe(
            (before, now) -> {
              if (!now && !question.answered) {
                question.answered = true;
                Platform.exitNestedEventLoop(question, null);
              }
            });
    place.getChildren().add(question.overlay);
    fill(question, key, message, field);
    try {
      Platform.enterNestedEventLoop(question);
    } finally {
      place.getChildren().remove(question.overlay);
      open = null;
      Runnable next = afterwards;
      afterwards = null;
      if (next != null) {
        // Not here, since the page’s script is still running.
        Platform.runLater(next);
      }
    }
    return question.answer;
  }

  private void fill(Question question, String key, String message, @Nullable TextField field) {
    Runnable yes =
        () -> {
          question.answer = field == null ? "" : field.getText();
          question.overlay.hide();
        };
    boolean tells = key.equals("says");
    Button ok = Buttons.plain("page-ok", TEXTS.get("question.ok"), yes);
    Button cancel =
        Buttons.plain("page-cancel", TEXTS.get("question.cancel"), question.overlay::hide);
    Label words = Words.text(shortened(message));
    words.setId("page-message");
    VBox box = new VBox(12, Words.heading(TEXTS.get("question." + key, host.get())), words);
    if (field != null) {
      field.setId("page-answer");
      field.setAccessibleText(TEXTS.get("question.answer"));
      field.setOnAction(event -> yes.run());
      box.getChildren().add(field);
    }
    box.getChildren().add(tells ? new HBox(8, ok) : new HBox(8, ok, cancel));
    box.getStyleClass().add("dialog-box");
    question.overlay.show(box, field != null ? field : tells ? ok : cancel);
  }

  private static String shortened(String message) {
    return message.length() <= MOST_LETTERS ? message : message.substring(0, MOST_LETTERS) + "…";
  }
}
