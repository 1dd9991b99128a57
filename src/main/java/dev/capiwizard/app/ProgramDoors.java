package dev.capiwizard.app;

import dev.capiwizard.cli.Doors;
import dev.capiwizard.cli.GlobalOptions;
import dev.capiwizard.cli.Services;
import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.connection.EndpointsFile;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.platform.DataPlace;
import dev.capiwizard.platform.SystemBrowserOpener;
import dev.capiwizard.texts.Texts;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Builds for each command what it needs, and no more. */
final class ProgramDoors implements Doors, AutoCloseable {
  private static final Texts TEXTS = Texts.of("cli");

  private final PrintWriter out;
  private final PrintWriter err;
  private @Nullable AppContext open;

  ProgramDoors(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public boolean hasDisplay() {
    return Display.isThere();
  }

  @Override
  public int window(GlobalOptions options, WindowOptions window) throws FailureException {
    return new WindowLauncher(options, window, publish -> context(options, publish)).run();
  }

  @Override
  public int tour(GlobalOptions options, TourOptions tour) throws FailureException {
    Display.useNone();
    Locale.setDefault(tour.language());
    return new TourLauncher(options, tour, out, err).run();
  }

  @Override
  public Services services(GlobalOptions options) throws FailureException {
    AppContext context = context(options, Runnable::run);
    return new Services(
        context.endpoints(),
        context.connections(),
        context::secrets,
        context.oauth(),
        context.checks(),
        context.browser(),
        context.clock());
  }

  private AppContext context(GlobalOptions options, Executor publish) throws FailureException {
    Path file = options.endpoints();
    Endpoints endpoints = file == null ? Endpoints.REAL : EndpointsFile.read(file);
    if (endpoints.world() == Endpoints.World.OTHER) {
      err.println(
          TEXTS.get(
              "other.endpoints",
              endpoints.authorization().getHost() + ", " + endpoints.upstack().getHost()));
    }
    Path dataDir = options.dataDir();
    AppContext context =
        new AppContext(
            dataDir == null ? DataPlace.standard() : dataDir,
            endpoints,
            InstantSource.system(),
            options.verbose(),
            new SystemBrowserOpener(),
            publish);
    open = context;
    return context;
  }

  @Override
  public void close() {
    if (open != null) {
      open.close();
    }
  }
}
