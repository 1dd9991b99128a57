package dev.capiwizard.steps.developerapp;

import dev.capiwizard.connection.AppTask;
import dev.capiwizard.platform.SystemClipboard;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Buttons;
import dev.capiwizard.ui.Page;
import dev.capiwizard.ui.SideBySide;
import dev.capiwizard.ui.TermHelp;
import dev.capiwizard.ui.drawing.Acts;
import dev.capiwizard.ui.drawing.Drawing;
import dev.capiwizard.wizard.Step;
import dev.capiwizard.wizard.StepFrame;
import java.net.URI;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The pages of step 2, one for each task, and what they have in common. */
public final class DeveloperAppView {
  private static final Texts TEXTS = Texts.of("developerapp");

  /** Half of the width that words and a drawing need side by side. */
  private static final double NARROWEST = 215;

  private static final double SHARE_OF_WORDS = 0.45;

  private final DeveloperAppModel model;
  private final Consumer<URI> open;

  private DeveloperAppView(DeveloperAppModel model, Consumer<URI> open) {
    this.model = model;
    this.open = open;
  }

  public static Step step(
      DeveloperAppModel model, Consumer<URI> open, SystemClipboard clipboard, String redirectUri) {
    DeveloperAppView pages = new DeveloperAppView(model, open);
    Consumer<String> copy = clipboard::copy;
    model.task(AppTask.MAKE).setView(() -> new MakeAppPage(model, pages, copy).build());
    model.task(AppTask.PAGE).setView(() -> new ConfirmPage(model, pages, copy).build());
    model.task(AppTask.REDIRECT).setView(() -> RedirectPage.build(pages, redirectUri, copy));
    model
        .task(AppTask.CREDENTIALS)
        .setView(() -> CredentialsPage.build(model.credentials(), pages, copy));
    return new StepFrame(
        DeveloperAppModel.ID,
        TEXTS.get("title"),
        model.state(),
        model.tasks(),
        () -> {
          model.update();
          model.credentials().look();
        },
        () -> {});
  }

  /** The page of a task. */
  Node page(AppTask task, Node... content) {
    return Page.scrolling(
        TEXTS.get("heading." + task.id()), TEXTS.get("lead." + task.id()), content);
  }

  /** The button that opens the portal’s page of a task: the blue one until it was pressed. */
  Button opener(AppTask task, String id, String key) {
    Button button =
        Buttons.plain(
            id,
            TEXTS.get(key),
            () -> {
              open.accept(model.address(task));
              model.opened(task);
            });
    Buttons.external(button);
    button.setMaxWidth(Double.MAX_VALUE);
    ObservableValue<Boolean> isBlue =
        model.task(task).state().ownAct().and(model.isOpened(task).not());
    Buttons.primaryWhile(button, isBlue);
    return button;
  }

  /** Words at the left, and the drawing that goes with them at the right. */
  static Region beside(Region words, AppTask task, Supplier<Node> drawing) {
    Drawing drawn = new Drawing("larger-" + task.id(), TEXTS.get("drawing." + task.id()), drawing);
    return new SideBySide(words, drawn, NARROWEST, SHARE_OF_WORDS);
  }

  /** Nodes that belong together, one below the other. */
  static VBox below(Node... nodes) {
    VBox box = new VBox(nodes);
    box.getStyleClass().add("task-words");
    return box;
  }

  /** A field’s label with the number of its act, and what the word means. */
  static Node numberedTerm(int number, String key, String term, TextField field) {
    Label label = new Label(TEXTS.get(key));
    label.getStyleClass().add("field-label");
    label.setWrapText(true);
    label.setMinHeight(Label.USE_PREF_SIZE);
    label.setLabelFor(field);
    return Acts.numbered(number, TermHelp.beside(label, term));
  }
}
