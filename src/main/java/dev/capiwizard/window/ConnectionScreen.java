package dev.capiwizard.window;

import dev.capiwizard.app.AppContext;
import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.CurrentConnection;
import dev.capiwizard.connection.Renewal;
import dev.capiwizard.connection.StepId;
import dev.capiwizard.connection.StepProgress;
import dev.capiwizard.connection.Tick;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Buttons;
import dev.capiwizard.wizard.WizardModel;
import dev.capiwizard.wizard.WizardShell;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;

/** The wizard of one connection: its set-up, or its renewal. FX thread. */
final class ConnectionScreen {
  private static final Texts TEXTS = Texts.of("window");

  /** The steps in which a new token replaces one that is in use. */
  private static final Set<StepId> AFTER_THE_APP = EnumSet.of(StepId.SIGN_IN, StepId.UPSTACK);

  private final WizardModel model;
  private final WizardShell shell;
  private Runnable end;

  private ConnectionScreen(StepsFactory.Built built, WizardModel model, Runnable home) {
    this.model = model;
    SimpleStringProperty name = new SimpleStringProperty(built.current().get().name());
    Runnable unlisten = built.current().listen(one -> name.set(one.name()));
    this.shell = new WizardShell(model, name, home, home);
    this.end =
        () -> {
          model.close();
          // A response that comes back from a browser later has no receiver.
          built.endSignIn().run();
          built.uncorrect().run();
          built.visit().end();
          unlisten.run();
        };
  }

  /**
   * The set-up, opened where it was left.
   *
   * @param renew begins the renewal, in which the developer app’s token replaces the quick try’s
   */
  static ConnectionScreen setUp(
      AppContext context,
      StepsFactory.Window window,
      Connection connection,
      Runnable home,
      Runnable renew) {
    WizardModel[] opened = new WizardModel[1];
    StepsFactory.Built built = factory(context, window, opened).setUp(connection);
    WizardModel model =
        built.model(
            id -> {
              remember(context, connection.id(), id);
              Connection now = built.current().get();
              if (AFTER_THE_APP.contains(id)
                  && StepProgress.isToBeReplaced(now)
                  && StepProgress.canRenew(now)) {
                window.background().onFx(renew);
              }
            });
    model.skipDone(connection.progress().has(Tick.Fact.APP_REUSED));
    opened[0] = model;
    ConnectionScreen screen = new ConnectionScreen(built, model, home);
    screen.shell.addWayOut(
        Buttons.link(
            "change-way",
            Texts.of("way").get("change"),
            () -> window.chooseWay().accept(connection.way())),
        "fth-shuffle");
    model.open(connection.progress().step());
    return screen;
  }

  /**
   * The wizard at its first step, for nobody to see and with nothing remembered.
   *
   * @param connection one that is not kept
   */
  static ConnectionScreen unseen(
      AppContext context, StepsFactory.Window window, Connection connection) {
    StepsFactory.Built built = new StepsFactory(context, window).setUp(connection);
    WizardModel model = built.model(id -> {});
    ConnectionScreen screen = new ConnectionScreen(built, model, () -> {});
    model.open(connection.progress().step());
    return screen;
  }

  /**
   * The renewal, whether it begins or goes on.
   *
   * @param stop leaves the renewal
   */
  static ConnectionScreen renewal(
      AppContext context,
      StepsFactory.Window window,
      Connection connection,
      Runnable home,
      Runnable stop,
      Consumer<FailureException> failed) {
    context.renewals().begin(connection.id());
    WizardModel[] opened = new WizardModel[1];
    StepsFactory.Built built = factory(context, window, opened).renewal(connection);
    WizardModel model = built.model(id -> {});
    opened[0] = model;
    ConnectionScreen screen = new ConnectionScreen(built, model, home);
    Button stopping = Buttons.link("stop-renewal", TEXTS.get("renewal.stop"), stop);
    screen.shell.addWayOut(stopping, "fth-x-circle");
    stopping.managedProperty().bind(stopping.visibleProperty());
    Runnable unwatch = screen.hideOnceSaved(built.current(), stopping);
    Runnable unlisten =
        new RenewalFlow(model, built.current(), context.renewals(), window.background(), failed)
            .begin();
    Runnable endWizard = screen.end;
    screen.end =
        () -> {
          endWizard.run();
          unwatch.run();
          unlisten.run();
          context.renewals().leaveIfEmpty(connection.id());
        };
    return screen;
  }

  private static StepsFactory factory(
      AppContext context, StepsFactory.Window window, WizardModel[] opened) {
    return new StepsFactory(
        context,
        window.opening((id, task) -> open(opened[0], id, task), from -> next(opened[0], from)));
  }

  Parent view() {
    return shell;
  }

  /** Comes to the front: the keys begin at the page. */
  void begin() {
    shell.begin();
  }

  /** Puts the link to help at the side of every step. */
  void onHelp(Runnable help) {
    shell.addWayOut(Buttons.link("get-help", TEXTS.get("help"), help), "fth-help-circle");
  }

  void end() {
    end.run();
  }

  WizardModel model() {
    return model;
  }

  /** Once Upstack has the new token, there is no renewal left to stop. */
  private Runnable hideOnceSaved(CurrentConnection current, Node stopping) {
    Runnable look =
        () -> {
          Renewal renewal = current.inUse().renewal();
          stopping.setVisible(renewal != null && renewal.upstack().saved() == null);
        };
    look.run();
    return current.listen(one -> look.run());
  }

  private static void open(@Nullable WizardModel model, StepId step, String task) {
    if (model != null) {
      model.open(step, task);
    }
  }

  /** Whoever has left the step meanwhile, or the whole wizard, is not led on. */
  private static void next(@Nullable WizardModel model, StepId from) {
    if (model != null && model.current().id() == from && !model.isClosed()) {
      model.next();
    }
  }

  private static void remember(AppContext context, String id, StepId step) {
    var _ =
        context.connections().update(id, one -> one.withProgress(one.progress().withStep(step)));
  }
}
