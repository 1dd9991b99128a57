package dev.capiwizard.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

/**
 * While it is on, covers private parts in all texts of a window and of its lists and menus, also in
 * the texts for screen readers. It ends when the window closes. FX thread.
 */
public final class ScreenCover {
  /** Marks a node whose text is never private, such as a support code. */
  public static final String SHAREABLE = "shareable";

  private final Window owner;
  private final UnaryOperator<String> words;
  private final Map<Node, List<CoveredText>> texts = new HashMap<>();
  private final Map<Node, CoveredField> fields = new HashMap<>();
  private final ListChangeListener<Node> children =
      change -> {
        while (change.next()) {
          change.getRemoved().forEach(this::uncover);
          change.getAddedSubList().forEach(this::cover);
        }
      };
  private final ListChangeListener<Window> windows = change -> look();
  private boolean on;

  /**
   * @param words removes the private parts from a text
   */
  public ScreenCover(Window owner, UnaryOperator<String> words) {
    this.owner = owner;
    this.words = words;
    owner.addEventHandler(WindowEvent.WINDOW_HIDDEN, event -> set(false));
  }

  public void set(boolean now) {
    if (now == on) {
      return;
    }
    on = now;
    if (on) {
      Window.getWindows().addListener(windows);
      look();
    } else {
      Window.getWindows().removeListener(windows);
      new ArrayList<>(texts.keySet()).forEach(this::uncoverOne);
    }
  }

  /** Covers anew, since more may be private now, or a window shows something else. */
  public void refresh() {
    if (on) {
      look();
      texts.values().forEach(all -> all.forEach(CoveredText::refresh));
    }
  }

  private void look() {
    for (Window window : Window.getWindows()) {
      Scene scene = belongs(window) ? window.getScene() : null;
      if (scene != null && scene.getRoot() != null) {
        cover(scene.getRoot());
      }
    }
  }

  private boolean belongs(Window window) {
    return window.equals(owner)
        || (window instanceof PopupWindow popup
            && popup.getOwnerWindow() != null
            && belongs(popup.getOwnerWindow()));
  }

  private void cover(Node node) {
    if (texts.containsKey(node) || node.getStyleClass().contains(SHAREABLE)) {
      return;
    }
    List<CoveredText> own = new ArrayList<>();
    texts.put(node, own);
    own.add(new CoveredText(node.accessibleTextProperty(), words));
    own.add(new CoveredText(node.accessibleHelpProperty(), words));
    if (node instanceof Labeled labeled) {
      own.add(new CoveredText(labeled.textProperty(), words));
    }
    if (node instanceof Control control && control.getTooltip() != null) {
      own.add(new CoveredText(control.getTooltip().textProperty(), words));
    }
    if (node instanceof MenuButton menu) {
      menu.getItems().forEach(item -> own.add(new CoveredText(item.textProperty(), words)));
    }
    if (node instanceof TextField field
        && !(field instanceof PasswordField)
        && (field.isEditable() || !words.apply(field.getText()).equals(field.getText()))) {
      fields.put(field, new CoveredField(field));
    }
    if (node instanceof Coverable whole) {
      whole.cover(true);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(this::cover);
      parent.getChildrenUnmodifiable().addListener(children);
    }
  }

  private void uncover(Node node) {
    if (texts.containsKey(node) && node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(this::uncover);
    }
    uncoverOne(node);
  }

  private void uncoverOne(Node node) {
    List<CoveredText> own = texts.remove(node);
    if (own == null) {
      return;
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().removeListener(children);
    }
    own.forEach(CoveredText::end);
    CoveredField field = fields.remove(node);
    if (field != null) {
      field.end();
    }
    if (node instanceof Coverable whole) {
      whole.cover(false);
    }
  }
}
