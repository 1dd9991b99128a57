package dev.capiwizard.testing;

import dev.capiwizard.ui.browser.PrivateCookies;
import java.io.IOException;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.testfx.util.WaitForAsyncUtils;

/** JavaFX without a display, started once for all tests. */
public final class Toolkit {
  private static final PrivateCookies COOKIES = PrivateCookies.install(InstantSource.system());
  private static final CompletableFuture<Boolean> STARTED = new CompletableFuture<>();

  static {
    try {
      Platform.startup(() -> STARTED.complete(true));
    } catch (IllegalStateException e) {
      // Another test's framework was first.
      STARTED.complete(true);
    }
    Platform.setImplicitExit(false);
  }

  /** A change, the layout that it asks for, and the scrolling that follows that. */
  private static final int SETTLING_FRAMES = 4;

  private Toolkit() {}

  public static PrivateCookies cookies() {
    return COOKIES;
  }

  /** Runs something on the FX thread and waits for its result. */
  public static <T> T onFx(Callable<T> work) throws IOException {
    STARTED.join();
    FutureTask<T> result = new FutureTask<>(work);
    Platform.runLater(result);
    try {
      return result.get(30, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new IOException("the FX thread did not do it", e);
    }
  }

  /**
   * Types letter by letter, without TestFX's wait after each: for a long text that is no matter of
   * the test. FX thread.
   */
  public static void type(Node at, String text) {
    for (String letter : text.split("")) {
      at.fireEvent(
          new KeyEvent(
              KeyEvent.KEY_TYPED, letter, "", KeyCode.UNDEFINED, false, false, false, false));
    }
  }

  /** Types into what has the keys in the window in front, and waits until it is drawn. */
  public static void type(Scene scene, String text) throws IOException, InterruptedException {
    onFx(
        () -> {
          type(scene.getFocusOwner(), text);
          return true;
        });
    settle();
  }

  /** Waits until something holds on the FX thread. */
  public static void await(Callable<Boolean> condition) throws IOException {
    try {
      WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> onFx(condition));
    } catch (TimeoutException e) {
      throw new IOException("it did not come to pass within 30 seconds", e);
    }
  }

  /**
   * Waits until that many frames have begun.
   *
   * @throws IOException where they have not within a minute
   */
  public static void frames(int count) throws IOException, InterruptedException {
    CountDownLatch drawn = new CountDownLatch(count);
    AnimationTimer timer =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            drawn.countDown();
            if (drawn.getCount() == 0) {
              stop();
            }
          }
        };
    onFx(
        () -> {
          timer.start();
          return true;
        });
    if (!drawn.await(60, TimeUnit.SECONDS)) {
      throw new IOException("no frames within a minute");
    }
  }

  /** Waits until the window has drawn what was changed, and what that changed in turn. */
  public static void settle() throws IOException, InterruptedException {
    frames(SETTLING_FRAMES);
    onFx(() -> true);
  }

  /** Presses a button once the window has come to rest, and waits until it has again. */
  public static void press(Supplier<Button> button) throws Exception {
    settle();
    onFx(
        () -> {
          button.get().fire();
          return true;
        });
    settle();
  }
}
