package dev.capiwizard.app;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.support.PrivateNames;
import dev.capiwizard.ui.ScreenCover;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;

/**
 * While somebody looks on: names, addresses and numbers are covered in all that the program shows.
 * One for a window’s life, through rehearsals; off at each start. FX thread.
 */
final class ScreenShare {
  private static final KeyCombination KEYS =
      new KeyCodeCombination(KeyCode.H, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

  private final ScreenCover cover;
  private final List<PrivateNames> seen = new ArrayList<>();
  private Supplier<List<Connection>> connections = List::of;
  private Consumer<Boolean> told = on -> {};
  private Runnable unlisten = () -> {};
  private boolean on;

  private ScreenShare(Stage stage) {
    cover = new ScreenCover(stage, this::words);
  }

  static ScreenShare of(Stage stage) {
    return (ScreenShare)
        Objects.requireNonNull(
            stage
                .getProperties()
                .computeIfAbsent(ScreenShare.class, key -> new ScreenShare(stage)));
  }

  /** Another content came into the window; what was learnt before stays private. */
  void window(Scene scene, AppContext context, Banners banners) {
    PrivateNames before = new PrivateNames();
    before.learn(connections.get());
    seen.add(before);
    seen.add(context.names());
    connections = context.connections()::all;
    told = now -> banners.share(now, this::toggle);
    told.accept(on);
    scene.getAccelerators().put(KEYS, this::toggle);
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
    // Anew each time: a name that is being typed leaves none of its beginnings behind.
    PrivateNames now = new PrivateNames();
    now.learn(connections.get());
    String clean = now.cover(text);
    for (PrivateNames one : seen) {
      clean = one.cover(clean);
    }
    return clean;
  }
}
