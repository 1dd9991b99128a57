package dev.capiwizard.window;

import dev.capiwizard.rehearsal.PreparedConnection;
import dev.capiwizard.rehearsal.Rehearsal;
import dev.capiwizard.rehearsal.RehearsalPreparation;
import dev.capiwizard.scenarios.Place;
import dev.capiwizard.testing.Toolkit;
import java.nio.file.Files;
import java.util.Objects;
import javafx.scene.control.ButtonBase;
import org.jspecify.annotations.Nullable;

/**
 * The program at the step before the sign-in. At a line on its input it goes on to the sign-in step
 * and presses the way into the embedded page. Not a test: a measurement watches its window.
 */
public final class SignInShown {
  private final Rehearsal rehearsal;

  private SignInShown(Rehearsal rehearsal) {
    this.rehearsal = rehearsal;
  }

  public static void main(String[] arguments) {
    try (Rehearsal rehearsal =
        Rehearsal.open("happy", Files.createTempDirectory("capi-wizard-sign-in"))) {
      SignInShown shown = new SignInShown(rehearsal);
      PreparedConnection ready = new RehearsalPreparation(rehearsal.world()).to(Place.SCOPES);
      Toolkit.onFx(
          () -> {
            rehearsal.window().open(ready.connection());
            return true;
          });
      System.out.println("ready");
      var _ = System.in.read();
      // The sign-in opens together with its step.
      shown.press("#next");
      // Ends with its input.
      while (System.in.read() >= 0) {}
    } catch (Exception e) {
      System.err.println(e);
    }
    // Also where something went wrong: the toolkit would go on.
    System.exit(0);
  }

  /** As soon as it is there. */
  private void press(String selector) throws Exception {
    Toolkit.await(() -> usable(find(selector)));
    Toolkit.onFx(
        () -> {
          Objects.requireNonNull(find(selector)).fire();
          return true;
        });
  }

  private static boolean usable(@Nullable ButtonBase button) {
    return button != null && !button.isDisabled();
  }

  private @Nullable ButtonBase find(String selector) {
    return (ButtonBase) rehearsal.window().stage().getScene().lookup(selector);
  }
}
