package dev.capiwizard.window;

import dev.capiwizard.app.AppContext;
import dev.capiwizard.connection.AppTask;
import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.CurrentConnection;
import dev.capiwizard.connection.StepId;
import dev.capiwizard.connection.StepProgress;
import dev.capiwizard.connection.Way;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.health.AccountTags;
import dev.capiwizard.health.StoredToken;
import dev.capiwizard.linkedin.CampaignManagerAddresses;
import dev.capiwizard.linkedin.PortalAddresses;
import dev.capiwizard.oauth.RedirectUri;
import dev.capiwizard.observations.Observer;
import dev.capiwizard.platform.SystemClipboard;
import dev.capiwizard.reminders.ReminderOffer;
import dev.capiwizard.secrets.RenewalSecrets;
import dev.capiwizard.secrets.SecretStore;
import dev.capiwizard.steps.developerapp.DeveloperAppModel;
import dev.capiwizard.steps.developerapp.DeveloperAppView;
import dev.capiwizard.steps.prerequisites.PrerequisitesModel;
import dev.capiwizard.steps.prerequisites.PrerequisitesView;
import dev.capiwizard.steps.productrequest.ProductRequestModel;
import dev.capiwizard.steps.productrequest.ProductRequestView;
import dev.capiwizard.steps.scopes.ScopesModel;
import dev.capiwizard.steps.scopes.ScopesView;
import dev.capiwizard.steps.signin.CampaignTokenView;
import dev.capiwizard.steps.signin.SignInModel;
import dev.capiwizard.steps.signin.SignInPages;
import dev.capiwizard.steps.signin.SignInView;
import dev.capiwizard.steps.signin.SignInWays;
import dev.capiwizard.steps.status.ProofModel;
import dev.capiwizard.steps.status.ReminderModel;
import dev.capiwizard.steps.status.StatusModel;
import dev.capiwizard.steps.status.StatusView;
import dev.capiwizard.steps.upstackpaste.UpstackModel;
import dev.capiwizard.steps.upstackpaste.UpstackView;
import dev.capiwizard.steps.upstackpaste.UpstackVisit;
import dev.capiwizard.ui.Background;
import dev.capiwizard.ui.GoingOn;
import dev.capiwizard.ui.browser.PageDiagnosis;
import dev.capiwizard.ui.browser.PrivateCookies;
import dev.capiwizard.upstack.UpstackAddresses;
import dev.capiwizard.wizard.Step;
import dev.capiwizard.wizard.StepOpener;
import dev.capiwizard.wizard.WizardModel;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Builds the steps of one connection, as its way has them. FX thread. */
final class StepsFactory {
  /**
   * The parts of the window that the steps need.
   *
   * @param open opens a page in the person’s own browser
   * @param openStep opens a step or one of its tasks
   * @param next opens the step after this one, if this one is still open
   * @param reminders null where nothing is asked of them, as in a tour
   * @param chooseWay asks for the way, with one chosen already
   * @param changeWay changes the way at once
   */
  record Window(
      Background background,
      SystemClipboard clipboard,
      PrivateCookies cookies,
      Consumer<URI> open,
      StepOpener openStep,
      Consumer<StepId> next,
      @Nullable ReminderOffer reminders,
      Consumer<Way> chooseWay,
      Consumer<Way> changeWay) {

    /** The same window, with the wizard whose steps are opened. */
    Window opening(StepOpener step, Consumer<StepId> following) {
      return new Window(
          background, clipboard, cookies, open, step, following, reminders, chooseWay, changeWay);
    }
  }

  /**
   * The parts of a wizard.
   *
   * @param aside the steps that were done elsewhere and are hidden
   * @param current the connection as the steps see it
   * @param visit the Upstack page, which outlives its step
   * @param uncorrect ends the correcting of the list of steps
   */
  record Built(
      List<Step> steps,
      Set<StepId> aside,
      CurrentConnection current,
      UpstackVisit visit,
      Runnable endSignIn,
      Runnable uncorrect) {

    WizardModel model(Consumer<StepId> opened) {
      WizardModel model = new WizardModel(steps, opened);
      model.setAside(aside);
      return model;
    }
  }

  private final AppContext context;
  private final Window window;

  StepsFactory(AppContext context, Window window) {
    this.context = context;
    this.window = window;
  }

  /**
   * All steps of a set-up; those before the token are set aside if a command made the connection.
   */
  Built setUp(Connection connection) {
    CurrentConnection current = new CurrentConnection(context.connections(), connection);
    boolean byCommand = StepProgress.isDoneElsewhere(connection, StepId.APP);
    return build(current, context.secrets(connection.endpoints().world()), byCommand);
  }

  /** The three steps of a renewal under way; the others are set aside. */
  Built renewal(Connection connection) {
    CurrentConnection current = CurrentConnection.renewing(context.connections(), connection);
    SecretStore secrets = context.secrets(connection.endpoints().world());
    return build(current, new RenewalSecrets(secrets, current::isRenewing), true);
  }

  /** Opens steps; the developer app at the task in which the step’s finding is mended. */
  private Consumer<StepId> mending(Supplier<@Nullable FailureCode> finding) {
    return step ->
        window.openStep().open(step, step == StepId.APP ? AppTask.mending(finding.get()).id() : "");
  }

  private Built build(CurrentConnection current, SecretStore secrets, boolean onlyLastThree) {
    Connection connection = current.get();
    Observer observer = context.observer(connection.endpoints().world());
    PortalAddresses portal = new PortalAddresses(connection.endpoints().portal());
    UpstackAddresses addresses = new UpstackAddresses(connection.endpoints().upstack());
    Background background = window.background();
    StepAhead ahead = new StepAhead(background);
    UpstackModel upstack =
        new UpstackModel(
            current,
            new AccountTags(current, new StoredToken(context.checks(), secrets)),
            secrets,
            background,
            window.clipboard(),
            context.clock(),
            observer);
    PageDiagnosis diagnosis = new NetworkDiagnosis(context.probe(), background);
    UpstackVisit visit =
        new UpstackVisit(upstack, addresses, background, diagnosis, context.skeletons()::keep);
    SignInModel signIn =
        new SignInModel(
            current,
            context.oauth(),
            context.checks(),
            secrets,
            background,
            context.clock(),
            RedirectUri.ofThisComputer());
    StatusModel status =
        new StatusModel(
            current,
            context.checks(),
            secrets,
            background,
            context.clock(),
            upstack::hints,
            visit::toDestinations,
            new ReminderModel(window.reminders(), background));
    Step signInStep =
        connection.way() == Way.QUICK_TRY
            ? CampaignTokenView.step(
                signIn,
                new CampaignManagerAddresses(connection.endpoints().portal()),
                window.open(),
                window.clipboard(),
                mending(() -> signIn.failure().map(FailureException::code).orElse(null)))
            : SignInView.step(
                signIn,
                SignInWays.ofThisComputer(),
                new SignInPages(window.cookies(), diagnosis, observer),
                context.browser(),
                window.open(),
                mending(() -> signIn.failure().map(FailureException::code).orElse(null)),
                portal,
                window.clipboard()::copy,
                () -> window.chooseWay().accept(Way.QUICK_TRY),
                new GoingOn(background, () -> window.next().accept(StepId.SIGN_IN)));
    Step upstackStep =
        UpstackView.step(
            upstack,
            visit,
            addresses,
            window.open(),
            window.clipboard()::copy,
            new GoingOn(background, () -> window.next().accept(StepId.UPSTACK)));
    Step statusStep =
        StatusView.step(
            status,
            new ProofModel(current, context.testConversions(), secrets, background),
            window.open(),
            mending(() -> null),
            () -> window.changeWay().accept(Way.DEVELOPER_APP),
            window.clipboard()::copy);
    PrerequisitesModel needs = new PrerequisitesModel(current);
    DeveloperAppModel app =
        new DeveloperAppModel(current, secrets, background, portal, context.clock());
    ProductRequestModel products = new ProductRequestModel(current, portal, context.clock());
    ScopesModel scopes = new ScopesModel(current, portal);
    List<Step> steps =
        List.of(
            PrerequisitesView.step(
                needs,
                window.clipboard()::copy,
                window.open(),
                () -> window.next().accept(StepId.PREREQUISITES)),
            DeveloperAppView.step(
                app, window.open(), window.clipboard(), RedirectUri.ofThisComputer()),
            ProductRequestView.step(
                products,
                window.open(),
                window.openStep(),
                () -> window.next().accept(StepId.PRODUCTS),
                () -> window.chooseWay().accept(Way.QUICK_TRY)),
            ScopesView.step(scopes, window.open(), window.openStep(), () -> ahead.make(signInStep)),
            signInStep,
            upstackStep,
            statusStep);
    Runnable uncorrect =
        StepCorrections.keep(
            current,
            Map.of(
                StepId.PREREQUISITES, needs.state(),
                StepId.APP, app.state(),
                StepId.PRODUCTS, products.state(),
                StepId.SCOPES, scopes.state()));
    Runnable unlisten =
        secrets.listen(
            now ->
                background.onFx(
                    () -> {
                      signIn.storageChanged();
                      app.storageChanged();
                    }));
    return new Built(
        steps.stream().filter(step -> connection.way().has(step.id())).toList(),
        onlyLastThree ? StepProgress.BEFORE_THE_TOKEN : Set.of(),
        current,
        visit,
        () -> {
          ahead.cancel();
          signIn.cancel();
          unlisten.run();
        },
        uncorrect);
  }
}
