package dev.capiwizard.rehearsal;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.connection.LastVerdict;
import dev.capiwizard.platform.BrowserOpener;
import dev.capiwizard.secrets.SecretStore;
import dev.capiwizard.secrets.SecretStoreOpener;
import dev.capiwizard.testing.MapSecrets;
import dev.capiwizard.testing.TestFxInput;
import dev.capiwizard.testing.Toolkit;
import dev.capiwizard.tour.InputDevice;
import dev.capiwizard.tour.Tour;
import dev.capiwizard.tour.TourReport;
import dev.capiwizard.ui.Theme;
import dev.capiwizard.window.MainWindow;
import dev.capiwizard.window.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** A rehearsal in a window without a display, for tests. */
public final class Rehearsal implements AutoCloseable {
  private final PracticeWorld world;
  private final Workspace window;
  private final Path folder;

  private Rehearsal(PracticeWorld world, Workspace window, Path folder) {
    this.world = world;
    this.window = window;
    this.folder = folder;
  }

  public static Rehearsal open(String scenario, Path folder) throws Exception {
    return open(scenario, folder, address -> {});
  }

  /**
   * @param browser what opens pages in the person’s own browser
   */
  public static Rehearsal open(String scenario, Path folder, BrowserOpener browser)
      throws Exception {
    return open(scenario, folder, browser, names -> new MapSecrets());
  }

  /**
   * @param secrets where its secrets are kept; in memory where nothing else is said, so that a test
   *     needs no keychain
   */
  public static Rehearsal open(
      String scenario, Path folder, BrowserOpener browser, SecretStoreOpener secrets)
      throws Exception {
    PracticeWorld world =
        PracticeWorld.start(scenario, folder, true, browser, secrets, Platform::runLater);
    Toolkit.cookies().forgetAll();
    Workspace window =
        Toolkit.onFx(
            () -> {
              Stage stage = new Stage();
              Workspace made =
                  new Workspace(
                      new MainWindow(stage, new Theme(Theme.Choice.LIGHT), Toolkit.cookies()),
                      world.context(),
                      Workspace.Ways.NONE);
              made.enter();
              stage.setWidth(900);
              stage.setHeight(640);
              made.showHome();
              stage.show();
              return made;
            });
    return new Rehearsal(world, window, folder);
  }

  public TourReport walk(Path pictures, Consumer<Scene> inspector) {
    return walk(pictures, inspector, new TestFxInput());
  }

  public TourReport walk(Path pictures, Consumer<Scene> inspector, InputDevice hands) {
    return walk(pictures, (name, scene) -> inspector.accept(scene), hands);
  }

  /**
   * @param inspector gets the name of each picture and what is on it; on the FX thread
   */
  public TourReport walk(Path pictures, BiConsumer<String, Scene> inspector, InputDevice hands) {
    return Tour.walk(
        new Tour.Subject(
            world.practice().scenario(),
            world.practice().addresses(),
            () -> window.stage().getScene(),
            pictures,
            this::verdict,
            inspector),
        hands,
        step -> {});
  }

  public PracticeWorld world() {
    return world;
  }

  public Workspace window() {
    return window;
  }

  public Optional<Connection> connection() {
    List<Connection> all = world.context().connections().all();
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
  }

  public SecretStore secrets() {
    return world.context().secrets(Endpoints.World.PRACTICE);
  }

  /** Everything that the program has written so far. */
  public List<String> written() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(
              file -> {
                try {
                  return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                } catch (IOException e) {
                  throw new java.io.UncheckedIOException(e);
                }
              })
          .toList();
    }
  }

  private String verdict() {
    LastVerdict last = connection().map(Connection::lastVerdict).orElse(null);
    return last == null ? "" : last.verdict().name();
  }

  @Override
  public void close() throws IOException {
    Toolkit.onFx(
        () -> {
          window.leave();
          window.stage().hide();
          return true;
        });
    world.close();
  }
}
