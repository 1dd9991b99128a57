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
 * Covers names, addresses and numbers on all screens while somebody else looks at them. One for a
 * window’s life, rehearsals included; off at each start. FX thread.
 */
final class ScreenShare {
  private static final KeyCombination KEYS =
      new KeyCodeCombination(KeyCode.H, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

  private final ScreenCover cover;

  /** Names from the worlds that the window showed before. */
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

  /** Listens for its keyboard shortcut. */
  void listen(Scene scene) {
    scene.getAccelerators().put(KEYS, this::toggle);
  }

  /** New content came into the window; names learnt before stay private. */
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
   * Collected anew with each change, so that a name being typed leaves none of its beginnings
   * behind.
   */
  @SuppressWarnings("ReferenceEquality") // Compares by identity, not by equality.
  private PrivateNames names() {
    List<Connection> all = connections.get();
    // The store makes a new list at each change.
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
