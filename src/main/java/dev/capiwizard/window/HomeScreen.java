package dev.capiwizard.window;

import dev.capiwizard.app.AppContext;
import dev.capiwizard.connection.Change;
import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.Reminding.Snooze;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.failures.FailureTexts;
import dev.capiwizard.home.CheckAll;
import dev.capiwizard.home.ConnectionActions;
import dev.capiwizard.home.HomeModel;
import dev.capiwizard.home.HomeView;
import dev.capiwizard.reminders.CalendarFile;
import dev.capiwizard.reminders.ReminderPolicy;
import dev.capiwizard.renewal.Removals;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Background;
import dev.capiwizard.ui.Buttons;
import dev.capiwizard.ui.FilePicker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** Shows Home and does what is asked for there. FX thread; slow work runs in the background. */
final class HomeScreen implements ConnectionActions {
  private static final Texts TEXTS = Texts.of("home");
  private static final Duration DEADLINE = Duration.ofSeconds(30);

  /** Enough for a thousand connections, sixteen at a time, while LinkedIn answers slowly. */
  private static final Duration ALL_DEADLINE = Duration.ofMinutes(30);

  private final AppContext context;
  private final Background background;
  private final FilePicker files;
  private final ZoneId zone;
  private final Workspace workspace;
  private final CheckAll checkAll = new CheckAll();
  private final Set<String> refreshing = new HashSet<>();

  HomeScreen(AppContext context, Background background, FilePicker files, Workspace workspace) {
    this.context = context;
    this.background = background;
    this.files = files;
    this.workspace = workspace;
    this.zone = context.zone();
  }

  /**
   * Shows the connections.
   *
   * @return ends the showing
   */
  Runnable show(Workspace.Ways ways) {
    HomeModel model =
        new HomeModel(context.connections(), checkAll, background, context.clock(), zone);
    List<Node> links = new ArrayList<>();
    links.add(Buttons.link("calendar-all", TEXTS.get("foot.calendar"), this::calendarOfAll));
    if (ways.rehearse() != null) {
      links.add(Buttons.link("to-rehearse", TEXTS.get("foot.rehearse"), ways.rehearse()));
    }
    HomeFooter footer = new HomeFooter(background, workspace::tell, links.toArray(Node[]::new));
    HomeView view = new HomeView(model, this, workspace.notices(), footer);
    workspace.screen().put(view);
    view.open();
    footer.reminding().subscribe(model::setReminding);
    if (ways.reminderJob() != null) {
      footer.ask(ways.reminderJob());
    }
    Runnable unlisten =
        context
            .connections()
            .listen(
                all -> {
                  // After the last connection is removed, only the two doors are left.
                  if (all.isEmpty()) {
                    workspace.showHome();
                  }
                });
    return () -> {
      model.end();
      unlisten.run();
    };
  }

  private void calendarOfAll() {
    calendar(context.connections().all(), file -> workspace.say(TEXTS.get("calendar.text", file)));
  }

  @Override
  public void setUp(@Nullable Connection appOf) {
    if (appOf == null) {
      workspace.setUp();
    } else {
      run(() -> NewConnection.withAppOf(context, appOf), workspace::open);
    }
  }

  @Override
  public void open(Connection connection) {
    workspace.open(connection);
  }

  @Override
  public void renew(Connection connection) {
    if (canRenewWithoutSignIn(connection)) {
      renewWithoutSignIn(connection);
    } else {
      workspace.renew(connection);
    }
  }

  @Override
  public boolean canRenewWithoutSignIn(Connection connection) {
    // A renewal under way may hold a token that is on its way to Upstack.
    return connection.renewal() == null && context.renewals().canRefresh(connection);
  }

  @Override
  public void renewWithoutSignIn(Connection connection) {
    if (!refreshing.add(connection.id())) {
      return;
    }
    background.run(
        DEADLINE,
        () -> context.renewals().refresh(connection),
        done -> {
          refreshing.remove(connection.id());
          workspace.renew(connection);
        },
        failure -> {
          refreshing.remove(connection.id());
          // Signing in is the way that is always there.
          workspace.renew(connection);
          workspace.tell(failure);
        });
  }

  @Override
  public void stopRenewal(Connection connection) {
    run(
        () -> {
          context.renewals().leave(connection.id());
          return true;
        },
        done -> {});
  }

  @Override
  public void rename(Connection connection, String name) {
    var _ = context.connections().update(connection.id(), one -> one.withName(name));
  }

  @Override
  public void remove(Connection connection) {
    Removals removals = new Removals(context.connections(), context::secrets);
    // A person who removes it a second time has been told what stays behind.
    boolean anyway = connection.keeping().toBeRemoved();
    run(
        () -> anyway ? removals.removeAnyway(connection) : removals.remove(connection),
        removed -> {
          FailureException left = removed.left();
          if (left != null && !anyway) {
            workspace.tell(left);
          }
        });
  }

  @Override
  public void setThresholds(Connection connection, List<Integer> days) {
    var _ =
        context
            .connections()
            .update(
                connection.id(), one -> one.withReminding(one.reminding().withThresholds(days)));
  }

  @Override
  public void snooze(Connection connection, @Nullable LocalDate until) {
    Snooze snooze =
        until == null
            ? null
            : new ReminderPolicy(zone, false).snooze(until, context.clock().instant());
    var _ =
        context
            .connections()
            .update(connection.id(), one -> one.withReminding(one.reminding().withSnooze(snooze)));
  }

  @Override
  public Background.Running check(
      List<Connection> connections, BiConsumer<Integer, Integer> progress, Runnable done) {
    List<FailureCode> unanswered = new CopyOnWriteArrayList<>();
    return background.run(
        ALL_DEADLINE,
        () -> {
          context
              .checkRound()
              .run(
                  connections,
                  (one, checked, ready, all) -> {
                    FailureCode why = checked.unanswered();
                    if (why != null) {
                      unanswered.add(why);
                    }
                    background.onFx(() -> progress.accept(ready, all));
                  });
          return true;
        },
        finished -> {
          done.run();
          if (!unanswered.isEmpty()) {
            FailureCode first = unanswered.getFirst();
            workspace.say(TEXTS.get("check.left", unanswered.size(), FailureTexts.line(first)));
          }
        },
        failure -> {
          done.run();
          workspace.tell(failure);
        });
  }

  @Override
  public void calendar(List<Connection> connections, Consumer<Path> saved) {
    files
        .save(TEXTS.get("calendar.file"))
        .ifPresent(file -> run(() -> writeCalendar(connections, file), saved));
  }

  private Path writeCalendar(List<Connection> connections, Path file) throws FailureException {
    try {
      return Files.writeString(file, CalendarFile.of(connections, zone, context.clock().instant()));
    } catch (IOException e) {
      throw new FailureException(FailureCode.OUTPUT_NOT_WRITABLE, "calendar", e);
    }
  }

  @Override
  public void history(Connection connection, Consumer<List<Change>> show) {
    run(() -> context.changeLog().read(connection.id()), show);
  }

  private <T> void run(Callable<T> work, Consumer<T> done) {
    background.run(DEADLINE, work, done, workspace::tell);
  }
}
