package dev.capiwizard.window;

import dev.capiwizard.app.AppContext;
import dev.capiwizard.connection.Connection;
import dev.capiwizard.platform.managed.Managed;
import dev.capiwizard.support.PrivateNames;
import dev.capiwizard.ui.ScreenCover;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * While somebody looks on: names, addresses and numbers are covered in all that the program shows.
 * One for a window’s life, through rehearsals; off at each start. FX thread.
 */
final class ScreenShare {
  private static final KeyCombination KEYS =
      new KeyCodeCombination(KeyCode.H, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

  private final ScreenCover cover;

  /** Of worlds that the window showed before. */
  private final PrivateNames before = new PrivateNames();

  private Supplier<List<Connection>> connections = List::of;
  private PrivateNames heard = new PrivateNames();
  private Consumer<Boolean> told = on -> {};
  private Runnable unlisten = () -> {};
  private boolean on;

  private PrivateNames collected = new PrivateNames();
  private @Nullable List<Connection> collectedOf;
  private int collectedHeard;

  ScreenShare(Stage stage) {
    cover = new ScreenCover(stage, this::words);
  }

  /** Hears the keys for it. */
  void listen(Scene scene) {
    scene.getAccelerators().put(KEYS, this::toggle);
  }

  /** Another content came into the window; what was learnt before stays private. */
  void window(AppContext context, Banners banners, SupportBar support) {
    before.learn(heard);
    before.learn(connections.get());
    connections = context.connections()::all;
    heard = context.names();
    collectedOf = null;
    told =
        now -> {
          banners.share(now, this::toggle);
          support.share(now);
        };
    told.accept(on);
    unlisten.run();
    unlisten = context.connections().listen(all -> cover.refresh());
    cover.refresh();
  }

  void toggle() {
    on = !on;
    told.accept(on);
    cover.set(on);
  }

  private String words(String text) {
    return names().cover(text);
  }

  /**
   * Collected anew with each change: a name that is being typed leaves none of its beginnings
   * behind.
   */
  @SuppressWarnings("ReferenceEquality") // The same list, not one that is equal.
  private PrivateNames names() {
    List<Connection> all = connections.get();
    // The store has another list after each change.
    if (all != collectedOf || heard.size() != collectedHeard) {
      collectedOf = all;
      collectedHeard = heard.size();
      collected = new PrivateNames();
      collected.learn(all);
      collected.learn(heard);
      collected.learn(before);
      collected.learn(Managed.defaults().company());
    }
    return collected;
  }
}
