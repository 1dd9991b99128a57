package dev.capiwizard.steps.signin;

import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Frames;
import dev.capiwizard.ui.GoingOn;
import dev.capiwizard.ui.Page;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The end of a sign-in, which goes on to the next step where nothing is left to do. FX thread. */
final class AfterSignIn {
  private static final Texts TEXTS = Texts.of("signin");

  private final SignInModel model;
  private final GoingOn goingOn;
  private final Page page;
  private boolean confirmed;

  AfterSignIn(SignInModel model, GoingOn goingOn, Page page) {
    this.model = model;
    this.goingOn = goingOn;
    this.page = page;
  }

  /** The model has reported a change; where it has come to an end, the way leads on. */
  void changed() {
    if (model.phase().get() != Phase.DONE) {
      goingOn.stay();
      confirmed = confirmed && model.phase().get() == Phase.VERIFYING;
      return;
    }
    boolean leads = model.automatic().takeLead();
    if (confirmed && model.automatic().isClear()) {
      goingOn.now();
    } else if (leads) {
      goingOn.begin();
      Frames.each(() -> goingOn.focusIn(page));
    }
    confirmed = false;
  }

  /** The press says that the accounts are the person’s own, and that they want to go on. */
  void confirm() {
    confirmed = true;
    model.confirm();
  }

  /** The result, below the time that is left to stay here. */
  Node around(Node result) {
    if (!goingOn.pendingProperty().get()) {
      return result;
    }
    VBox.setVgrow(result, Priority.ALWAYS);
    // Whoever works on the page, as on the ticks of the rules, is not led away from it.
    result.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> goingOn.stay());
    result.addEventFilter(KeyEvent.KEY_PRESSED, event -> goingOn.stay());
    return new VBox(12, goingOn.line(TEXTS.get("going.on", model.automatic().found())), result);
  }
}
