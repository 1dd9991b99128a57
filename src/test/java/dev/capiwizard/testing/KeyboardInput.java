package dev.capiwizard.testing;

import dev.capiwizard.tour.ControlNames;
import dev.capiwizard.tour.InputDevice;
import dev.capiwizard.tour.TourException;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.web.WebView;
import org.testfx.api.FxRobot;
import org.testfx.robot.BaseRobot;

/**
 * Presses the wizard’s controls by keys alone: Tab until the wanted one has the focus, then Space,
 * and Alt with the right arrow for <i>Next</i>. After each key it looks whether the focus can be
 * seen. Embedded pages are pressed by mouse: they are not the wizard’s.
 */
public final class KeyboardInput implements InputDevice {
  /** More than any screen has stops, pages among them. */
  private static final int MOST_TABS = 150;

  private static final long DEADLINE_NANOS = 2_000_000_000L;

  private final Supplier<Scene> scene;
  private final TestFxInput mouse = new TestFxInput();
  private final BaseRobot robot = new FxRobot().robotContext().getBaseRobot();
  private final Set<String> troubles = new LinkedHashSet<>();
  private int keys;

  /**
   * @param scene the scene in front, called on the FX thread
   */
  public KeyboardInput(Supplier<Scene> scene) {
    this.scene = scene;
  }

  /** What went wrong: where the focus was not in sight, or a control could not be reached. */
  public Set<String> troubles() {
    return troubles;
  }

  /** The keys that were pressed to get from one control to another, and on it. */
  public int keys() {
    return keys;
  }

  @Override
  public boolean press(Point2D at, BooleanSupplier stillThere) throws TourException {
    try {
      Node target = Toolkit.onFx(() -> stillThere.getAsBoolean() ? target(at) : null);
      if (target == null) {
        return false;
      }
      if (target instanceof WebView) {
        return mouse.press(at, stillThere);
      }
      if ("next".equals(target.getId())) {
        robot.pressKeyboard(KeyCode.ALT);
        type(KeyCode.RIGHT);
        robot.releaseKeyboard(KeyCode.ALT);
        look("after Next");
      } else if (!reach(target)) {
        return mouse.press(at, () -> true);
      } else if (!(target instanceof TextInputControl)) {
        String name = name(target);
        String step = Toolkit.onFx(() -> ControlNames.step(scene.get()));
        type(KeyCode.SPACE);
        look("after “" + name + "”");
        stays(target, name, step);
      }
      return true;
    } catch (IOException | InterruptedException e) {
      throw new TourException("not pressed", e);
    }
  }

  @Override
  public void key(KeyCode key) {
    mouse.key(key);
  }

  @Override
  public void shortcut(KeyCode key) {
    mouse.shortcut(key);
  }

  /**
   * A pressed control that is disabled or gone has handed the focus to a place in the same part of
   * the window that has a name, not to whatever comes first in it.
   */
  private void stays(Node pressed, String name, String step) throws IOException {
    String wrong =
        Toolkit.onFx(
            () -> {
              boolean isThere = pressed.getScene() != null && !pressed.isDisabled();
              Node owner = scene.get().getFocusOwner();
              if (isThere && pressed.isFocused()) {
                return "";
              }
              if (owner == null || owner.isDisabled()) {
                return "the focus is lost";
              }
              boolean stepChanged = !step.equals(ControlNames.step(scene.get()));
              Node first = firstOf(scene.get().getRoot());
              return !isThere && !stepChanged && owner.equals(first)
                  ? "the focus jumped to the window’s first control"
                  : "";
            });
    if (!wrong.isEmpty()) {
      troubles.add(wrong + " after “" + name + "”");
    }
  }

  /** The control that JavaFX gives the focus to where nobody says which. */
  private static Node firstOf(Node node) {
    if (!node.isVisible() || node.isDisabled()) {
      return null;
    }
    if (node.isFocusTraversable()) {
      return node;
    }
    if (node instanceof Parent parent) {
      for (Node child : parent.getChildrenUnmodifiable()) {
        Node found = firstOf(child);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private boolean reach(Node target) throws IOException, InterruptedException {
    for (int tabs = 0; tabs < MOST_TABS; tabs++) {
      if (Toolkit.onFx(target::isFocused)) {
        return true;
      }
      boolean beside = Toolkit.onFx(() -> isInTheSameGroup(scene.get().getFocusOwner(), target));
      type(beside ? KeyCode.DOWN : KeyCode.TAB);
      look("on the way to “" + name(target) + "”");
    }
    troubles.add("“" + name(target) + "” cannot be reached by Tab");
    return false;
  }

  /** A group is one stop; arrows lead on inside it. */
  private static boolean isInTheSameGroup(Node owner, Node target) {
    return owner instanceof RadioButton one
        && target instanceof RadioButton other
        && one.getToggleGroup() != null
        && one.getToggleGroup().equals(other.getToggleGroup());
  }

  private void type(KeyCode key) throws IOException, InterruptedException {
    robot.pressKeyboard(key);
    robot.releaseKeyboard(key);
    keys++;
    Toolkit.frames(2);
  }

  /** Waits a moment for the focus to be in sight, since a screen may come in over some frames. */
  private void look(String when) throws IOException, InterruptedException {
    long began = System.nanoTime();
    String seen = Toolkit.onFx(this::trouble);
    while (!seen.isEmpty() && System.nanoTime() - began < DEADLINE_NANOS) {
      Toolkit.frames(1);
      seen = Toolkit.onFx(this::trouble);
    }
    if (!seen.isEmpty()) {
      troubles.add(seen + " " + when);
    }
  }

  /** What is wrong with the focus now; empty if a person sees where it is. FX thread. */
  private String trouble() {
    Node owner = scene.get().getFocusOwner();
    if (owner == null) {
      return "nothing has the focus";
    }
    String where = ControlNames.step(scene.get()) + " " + owner.getId() + " ";
    for (Node node = owner; node != null; node = node.getParent()) {
      if (!node.isVisible()) {
        return where + "has the focus and is not visible";
      }
    }
    // A page as a whole, where the keys begin, and an embedded page have no ring of their own.
    if (owner instanceof Control && !owner.isFocusVisible()) {
      return where + "has the focus, which is not shown";
    }
    Bounds at = owner.localToScene(owner.getLayoutBounds());
    if (!isIn(at, new BoundingBox(0, 0, scene.get().getWidth(), scene.get().getHeight()))) {
      return where + "is outside of the window";
    }
    for (Node node = owner.getParent(); node != null; node = node.getParent()) {
      if (node instanceof ScrollPane pane && !isIn(at, pane.localToScene(pane.getLayoutBounds()))) {
        return where + "is scrolled away";
      }
    }
    return "";
  }

  /** Within, or for what is larger than the room, at least half of the room. */
  private static boolean isIn(Bounds at, Bounds room) {
    double width = Math.min(at.getMaxX(), room.getMaxX()) - Math.max(at.getMinX(), room.getMinX());
    double height = Math.min(at.getMaxY(), room.getMaxY()) - Math.max(at.getMinY(), room.getMinY());
    return width >= Math.min(at.getWidth(), room.getWidth() / 2) - 2
        && height >= Math.min(at.getHeight(), room.getHeight() / 2) - 2;
  }

  private static String name(Node node) throws IOException {
    return Toolkit.onFx(
        () -> node.getScene() == null ? String.valueOf(node.getId()) : ControlNames.of(node));
  }

  /** The control at a point of the screen, the innermost one that the focus can go to. */
  private Node target(Point2D at) {
    return target(scene.get().getRoot(), at);
  }

  private static Node target(Node node, Point2D at) {
    if (!node.isVisible() || node.isDisabled()) {
      return null;
    }
    if (node instanceof WebView) {
      return node.contains(node.screenToLocal(at)) ? node : null;
    }
    if (node instanceof Parent parent) {
      for (Node child : parent.getChildrenUnmodifiable().reversed()) {
        Node found = target(child, at);
        if (found != null) {
          return found;
        }
      }
    }
    return node.isFocusTraversable() && node.contains(node.screenToLocal(at)) ? node : null;
  }
}
