package dev.capiwizard.tour;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/**
 * Uses the window as a person does, by mouse and keyboard, on controls that are visible and
 * enabled, and counts the actions. Called from the tour’s thread.
 */
final class UserRobot {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** How long a page must be still: pages arrange themselves by the clock, not by frames. */
  private static final Duration REST = Duration.ofMillis(100);

  private static final int RESTING_FRAMES = 5;

  private final Supplier<Scene> scene;
  private final InputDevice hands;
  private final ControlFinder controls;
  private final Keyboard keyboard;
  private final PageRobot inPage;
  private final Map<String, PageHeight> heights = new LinkedHashMap<>();
  private final List<Act> acts = new ArrayList<>();

  /**
   * @param scene the scene in front, called on the FX thread at each use
   */
  UserRobot(Supplier<Scene> scene, InputDevice hands) {
    this.scene = scene;
    this.hands = hands;
    this.controls = new ControlFinder(scene);
    this.keyboard = new Keyboard(scene, hands);
    this.inPage = new PageRobot(scene);
  }

  /** What was done so far. */
  ActCount acts() {
    return acts.stream().map(Act::counts).reduce(ActCount.NONE, ActCount::plus);
  }

  /** The same one by one. */
  List<Act> each() {
    return List.copyOf(acts);
  }

  /** The room of each embedded page so far, where it was least. */
  List<PageHeight> pageHeights() {
    return List.copyOf(heights.values());
  }

  boolean sees(String selector) throws TourException {
    return Fx.call(() -> controls.visible(selector) != null);
  }

  /** Waits until a node is on screen. */
  void waitFor(String selector) throws TourException {
    waitFor(selector, PATIENCE);
  }

  /** Waits for a node that may or may not come. */
  boolean seesWithin(String selector, Duration patience) throws TourException {
    try {
      waitFor(selector, patience);
      return true;
    } catch (TourException e) {
      return sees(selector);
    }
  }

  void waitFor(String selector, Duration deadline) throws TourException {
    Fx.until(selector + " to appear", deadline, () -> controls.visible(selector) != null);
  }

  /** Waits until a node can be pressed, brings it into view and presses it. */
  void click(String selector) throws TourException {
    Fx.until(selector + " to be enabled", PATIENCE, () -> controls.usable(selector) != null);
    Fx.run(() -> ScrollPanes.bringIntoView(controls.usableNow(selector)));
    Fx.pulses(2);
    did(ActCount.PRESS, "", name(selector));
    press(selector, () -> controls.middle(selector));
  }

  /**
   * Presses Next where the page would go on by itself in a moment, as whoever has read enough does.
   * Nobody has to, so it is not counted; a page that has gone on meanwhile is left alone.
   */
  void goOnSooner() throws TourException {
    Supplier<@Nullable Point2D> next =
        () ->
            controls.visible("#going-on") == null || controls.usable("#next") == null
                ? null
                : controls.middle("#next");
    Optional<Point2D> at = Fx.call(() -> Optional.ofNullable(next.get()));
    if (at.isPresent() && hands.press(at.get(), () -> at.get().equals(next.get()))) {
      Fx.pulses(2);
    }
  }

  /** Replaces the content of a field by typing. */
  void type(String selector, String text) throws TourException {
    focusEmpty(selector);
    Fx.run(() -> keyboard.type(text));
    Fx.pulses(1);
    did(ActCount.ENTRY, "", name(selector));
  }

  /**
   * Opens a list with a search field, types part of the wanted entry, and takes the first match by
   * Enter.
   *
   * @param seen called when the search has been typed
   */
  void search(String selector, String text, Seen seen) throws TourException {
    click(selector);
    String field = selector + " #search";
    Fx.until(
        field + " to have the keys",
        PATIENCE,
        () -> {
          Node node = controls.visible(field);
          return node != null && node.isFocused();
        });
    Fx.run(() -> keyboard.type(text));
    Fx.pulses(2);
    seen.look();
    hands.key(KeyCode.ENTER);
    Fx.pulses(2);
    did(ActCount.ENTRY, "", selector);
  }

  /** Opens a list in which nothing is chosen yet, and takes its first entry by the keyboard. */
  void chooseFirst(String selector) throws TourException {
    click(selector);
    hands.key(KeyCode.DOWN);
    Fx.pulses(2);
    hands.key(KeyCode.ENTER);
    Fx.pulses(2);
  }

  /** A look at the screen meanwhile. */
  interface Seen {
    void look() throws TourException;
  }

  /** Puts a text on the clipboard, as if copied elsewhere, and pastes it by the keyboard. */
  void paste(String selector, String text) throws TourException {
    focusEmpty(selector);
    Fx.run(
        () -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(text);
          Clipboard.getSystemClipboard().setContent(content);
        });
    did(ActCount.ENTRY, "", name(selector));
    keyboard.shortcut(KeyCode.V);
  }

  /** Waits until an element of the embedded page is in view and can be pressed. */
  void waitForInPage(String css) throws TourException {
    Fx.until(css + " in the page", PATIENCE, () -> inPage.bringIntoView(css));
    Fx.pulses(2);
    Fx.until(
        css + " to lie free in the page",
        PATIENCE,
        () -> {
          boolean free = inPage.middle(css) != null;
          if (!free) {
            // The page may have grown since, for example when its styles came.
            var _ = inPage.bringIntoView(css);
          }
          return free;
        });
  }

  /** Whether an element of the embedded page is there now. */
  boolean seesInPage(String css) throws TourException {
    return Fx.call(() -> inPage.middle(css) != null);
  }

  void waitUntilEnabled(String selector, Duration deadline) throws TourException {
    Fx.until(selector + " to be enabled", deadline, () -> controls.usable(selector) != null);
  }

  /** Waits until the pressed button has nothing more to do. */
  void waitUntilDisabled(String selector, Duration deadline) throws TourException {
    Fx.until(
        selector + " to be done",
        deadline,
        () -> controls.visible(selector) != null && controls.usable(selector) == null);
  }

  /** Presses an element of the embedded page. */
  void clickInPage(String css) throws TourException {
    waitForInPage(css);
    whenItRests(css);
    for (PageHeight one : Fx.call(inPage::height)) {
      heights.merge(one.page(), one, PageHeight::least);
    }
    didInPage(css, ActCount.PRESS_IN_PAGE);
    press(css, () -> inPage.middle(css));
  }

  private void didInPage(String css, ActCount counts) throws TourException {
    did(counts, Fx.call(inPage::path), Fx.call(() -> inPage.name(css)));
  }

  /** A page that still arranges itself moves the target, so a person waits for it. */
  private void whenItRests(String css) throws TourException {
    AtomicReference<@Nullable Point2D> seen = new AtomicReference<>();
    long[] since = {System.nanoTime()};
    int[] alike = {0};
    Fx.until(
        css + " to stay where it is",
        PATIENCE,
        () -> {
          Point2D now = inPage.middle(css);
          if (now == null || !now.equals(seen.getAndSet(now))) {
            since[0] = System.nanoTime();
            alike[0] = 0;
          }
          // A thread that is held up sees few frames in that time.
          return alike[0]++ > RESTING_FRAMES && System.nanoTime() - since[0] >= REST.toNanos();
        });
  }

  /** Types into a field of the embedded page. */
  void typeInPage(String css, String text) throws TourException {
    clickInPage(css);
    keyboard.shortcut(KeyCode.A);
    Fx.run(() -> keyboard.type(text));
    Fx.pulses(2);
    didInPage(css, ActCount.VALUE);
  }

  /** Pastes the clipboard’s text into a field of the embedded page. */
  void pasteInPage(String css) throws TourException {
    clickInPage(css);
    keyboard.shortcut(KeyCode.A);
    didInPage(css, ActCount.PASTE_IN_PAGE);
    keyboard.shortcut(KeyCode.V);
  }

  /** Waits for a condition on screen, without acting. */
  void until(String what, Duration deadline, java.util.function.BooleanSupplier condition)
      throws TourException {
    Fx.until(what, deadline, condition);
  }

  private void did(ActCount counts, String page, String name) throws TourException {
    acts.add(new Act(Fx.call(() -> ControlNames.step(scene.get())), name, page, counts));
  }

  /** Its name before it is pressed, which may change it or take it away. */
  private String name(String selector) throws TourException {
    return Fx.call(() -> ControlNames.of(controls.usableNow(selector)));
  }

  private void focusEmpty(String selector) throws TourException {
    Fx.until(selector + " to be enabled", PATIENCE, () -> controls.usable(selector) != null);
    Fx.run(() -> ScrollPanes.bringIntoView(controls.usableNow(selector)));
    Fx.pulses(2);
    press(selector, () -> controls.middle(selector));
    keyboard.shortcut(KeyCode.A);
  }

  /** A moving target is followed, as by eye. */
  private void press(String what, Supplier<@Nullable Point2D> where) throws TourException {
    long began = System.nanoTime();
    while (System.nanoTime() - began < PATIENCE.toNanos()) {
      Optional<Point2D> at = Fx.call(() -> Optional.ofNullable(where.get()));
      if (at.isPresent() && hands.press(at.get(), () -> at.get().equals(where.get()))) {
        Fx.pulses(2);
        return;
      }
      Fx.pulses(1);
    }
    throw new TourException(what + " did not keep still", null);
  }
}
