package dev.capiwizard.tour;

import dev.capiwizard.texts.Invariant;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/**
 * Hands that take a picture before each press, as a person sees the screen who is about to press.
 * Presses on the same screen share one picture, the last, with the places of all of them. Called
 * from the tour’s thread.
 */
public final class PressPictures implements InputDevice {
  /** Gets each picture; FX thread, at the moment in which it is taken. */
  public interface Seen {
    /**
     * @param name of the picture; the same name takes the place of an earlier picture
     * @param step the open step’s id; empty outside of the steps
     * @param targets what was pressed on this screen so far, and what will be pressed now
     */
    void seen(String name, String step, Scene scene, List<Target> targets);
  }

  /** A screen as a person would call it one: its step, its title, and the page in it. */
  private record Seeing(String step, String title, String page) {}

  private final Supplier<Scene> scene;
  private final Pictures pictures;
  private final InputDevice hands;
  private final Seen seen;
  private final List<PressTarget> here = new ArrayList<>();
  private @Nullable Seeing at;
  private @Nullable Point2D pressed;
  private int number;

  /**
   * @param scene the window’s scene, called on the FX thread
   * @param folder for the pictures
   * @param hands press and type
   */
  public PressPictures(Supplier<Scene> scene, Path folder, InputDevice hands, Seen seen) {
    this.scene = scene;
    this.hands = hands;
    this.seen = seen;
    this.pictures = new Pictures(folder, scene, this::taken);
  }

  @Override
  public boolean press(Point2D point, BooleanSupplier stillThere) throws TourException {
    // The same press is tried again while its target moves.
    if (!point.equals(pressed)) {
      pressed = point;
      if (Fx.call(() -> look(point))) {
        pictures.take(Invariant.format("press-%02d", number));
      }
    }
    boolean done = hands.press(point, stillThere);
    if (done) {
      pressed = null;
    }
    return done;
  }

  /** Whether there is something to be shown. */
  private boolean look(Point2D point) {
    Node root = scene.get().getRoot();
    Seeing now = new Seeing(ControlNames.step(scene.get()), title(root), PressTarget.page(root));
    boolean gone = !here.isEmpty() && here.stream().allMatch(PressTarget::isGone);
    if (gone || !now.equals(at)) {
      at = now;
      number++;
      here.clear();
    }
    PressTarget target = PressTarget.at(root, root.screenToLocal(point), here.size());
    // The picture stays as it was before the step was left by a button below it.
    if (target == null || (!here.isEmpty() && !isInPage(target.now()))) {
      return false;
    }
    if (here.stream().noneMatch(target::isSame)) {
      here.add(target);
    }
    return !now.step.isEmpty();
  }

  private boolean isInPage(Target target) {
    Rectangle2D page = Visible.first(scene.get(), ".page-area");
    Rectangle2D at = target.at();
    return page != null && at != null && page.intersects(at);
  }

  private void taken(String name, Scene shown) {
    Seeing now = at;
    if (now != null) {
      seen.seen(name, now.step, shown, here.stream().map(PressTarget::now).toList());
    }
  }

  private static String title(Node root) {
    return root.lookupAll(".page-title").stream()
        .filter(one -> one instanceof Label && Visible.is(one))
        .map(one -> ((Label) one).getText())
        .findFirst()
        .orElse("");
  }

  @Override
  public void key(KeyCode key) throws TourException {
    hands.key(key);
  }

  @Override
  public void shortcut(KeyCode key) throws TourException {
    hands.shortcut(key);
  }
}
