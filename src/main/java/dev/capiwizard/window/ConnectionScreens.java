package dev.capiwizard.window;

import dev.capiwizard.app.AppContext;
import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.Way;
import dev.capiwizard.reminders.ReminderJob;
import dev.capiwizard.reminders.ReminderOffer;
import dev.capiwizard.ui.Background;
import dev.capiwizard.ui.FxClipboard;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes the screen of a connection, for its set-up or its renewal. FX thread. */
final class ConnectionScreens {
  private static final Duration DEADLINE = Duration.ofSeconds(30);

  private final AppContext context;
  private final Workspace workspace;
  private final Background background;
  private final FxClipboard clipboard;
  private final @Nullable Supplier<ReminderJob> reminderJob;

  /**
   * @param reminderJob called in the background; null where nobody is asked about reminders
   */
  ConnectionScreens(
      AppContext context,
      Workspace workspace,
      Background background,
      FxClipboard clipboard,
      @Nullable Supplier<ReminderJob> reminderJob) {
    this.context = context;
    this.workspace = workspace;
    this.background = background;
    this.clipboard = clipboard;
    this.reminderJob = reminderJob;
  }

  ConnectionScreen setUp(Connection connection) {
    return ConnectionScreen.setUp(
        context,
        stepsWindow(connection.id()),
        connection,
        workspace::showHome,
        () -> workspace.renew(connection.id()));
  }

  /** A set-up that nobody sees, of a connection that is not kept. */
  ConnectionScreen unseen() {
    Connection begun = NewConnection.begin(context, Way.DEVELOPER_APP);
    return ConnectionScreen.unseen(context, stepsWindow(begun.id()), begun);
  }

  ConnectionScreen renewal(Connection connection) {
    return ConnectionScreen.renewal(
        context,
        stepsWindow(connection.id()),
        connection,
        workspace::showHome,
        () -> leaveRenewal(connection.id()),
        workspace::tell);
  }

  private StepsFactory.Window stepsWindow(String id) {
    WayChange way = new WayChange(context.connections(), workspace, id);
    ReminderOffer offer =
        reminderJob == null ? null : new ReminderOffer(context.reminderFile(), reminderJob);
    return new StepsFactory.Window(
        background,
        clipboard,
        workspace.window().cookies(),
        new PageOpener(context.browser(), background, workspace.banners(), clipboard)::open,
        (step, task) -> {},
        step -> {},
        offer,
        way::choose,
        way::change);
  }

  /** Forgets the new token, if there is one; the token in use was never touched. */
  private void leaveRenewal(String id) {
    workspace.showHome();
    background.run(
        DEADLINE,
        () -> {
          context.renewals().leave(id);
          return true;
        },
        done -> {},
        workspace::tell);
  }
}
