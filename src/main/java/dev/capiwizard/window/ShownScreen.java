package dev.capiwizard.window;

import dev.capiwizard.support.ScreenCode;
import dev.capiwizard.wizard.WizardModel;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The screen that is open in a workspace, below its banners, and who is told of it. FX thread. */
public final class ShownScreen {
  private final BorderPane root;
  private final SupportBar support;
  private final SideRoom side;
  private Consumer<String> opened = screen -> {};

  /**
   * @param root has the screen in its middle
   * @param support has the code of the open screen
   */
  ShownScreen(BorderPane root, SupportBar support, SideRoom side) {
    this.root = root;
    this.support = support;
    this.side = side;
  }

  /** Tells the listener of each screen that opens: {@code home}, {@code doors}, or a step’s id. */
  public void onOpened(Consumer<String> listener) {
    opened = listener;
  }

  public Node content() {
    return root.getCenter();
  }

  /** Puts a note beside the content, or over it where the window is narrow; null removes it. */
  public void beside(@Nullable Region note) {
    if (note == null) {
      side.hide();
    } else {
      side.show(root, note);
    }
  }

  /** Shows a screen’s own content. */
  void put(Node view) {
    root.setCenter(view);
  }

  /**
   * Says which screen is open now.
   *
   * @param name as the listener is told
   * @param connection its id; null outside of connections
   */
  void at(String name, ScreenCode code, @Nullable WizardModel wizard, @Nullable String connection) {
    support.at(code, wizard, connection);
    opened.accept(name);
  }
}
