package dev.capiwizard.steps.developerapp;

import dev.capiwizard.connection.AppProgress;
import dev.capiwizard.connection.AppProgress.AppPart;
import dev.capiwizard.connection.AppTask;
import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.Contradiction;
import dev.capiwizard.connection.CurrentConnection;
import dev.capiwizard.connection.DeveloperApp;
import dev.capiwizard.connection.StepId;
import dev.capiwizard.connection.StepStatus;
import dev.capiwizard.connection.Tick;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.linkedin.PortalAddresses;
import dev.capiwizard.secrets.SecretStore;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Background;
import dev.capiwizard.ui.FieldMessage;
import dev.capiwizard.wizard.StepState;
import dev.capiwizard.wizard.StepTask;
import dev.capiwizard.wizard.StepTasks;
import java.net.URI;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The developer app and its tasks: make it, have it confirmed, set it up, copy its names. FX
 * thread.
 */
public final class DeveloperAppModel {
  static final StepId ID = StepId.APP;

  private static final Texts TEXTS = Texts.of("developerapp");

  /** Our estimates, in minutes. */
  private static final Map<AppTask, Integer> MINUTES =
      Map.of(AppTask.MAKE, 4, AppTask.PAGE, 2, AppTask.REDIRECT, 2, AppTask.CREDENTIALS, 2);

  private final CurrentConnection connection;
  private final PortalAddresses portal;
  private final InstantSource clock;
  private final StepState state = new StepState();
  private final Map<AppTask, StepTask> tasks = new EnumMap<>(AppTask.class);
  private final Map<AppTask, ReadOnlyBooleanWrapper> opened = new EnumMap<>(AppTask.class);
  private final StepTasks ordered;
  private final PageConfirmation page;
  private final CredentialsModel credentials;
  private final ReadOnlyObjectWrapper<FieldMessage> addressMessage =
      new ReadOnlyObjectWrapper<>(FieldMessage.NONE);

  public DeveloperAppModel(
      CurrentConnection connection,
      SecretStore secrets,
      Background background,
      PortalAddresses portal,
      InstantSource clock) {
    this.connection = connection;
    this.portal = portal;
    this.clock = clock;
    for (AppTask task : AppTask.values()) {
      tasks.put(
          task,
          new StepTask(task.id(), TEXTS.get("task." + task.id()), MINUTES.getOrDefault(task, 1)));
      opened.put(task, new ReadOnlyBooleanWrapper());
    }
    // Both are done on the Auth tab.
    opened.put(AppTask.CREDENTIALS, wrapper(AppTask.REDIRECT));
    this.ordered = new StepTasks(tasks.values().stream().toList());
    this.page = new PageConfirmation(connection, clock, this::update);
    this.credentials = new CredentialsModel(connection, secrets, background, this::update);
    task(AppTask.MAKE).setPassed(this::made);
    tasks().whenChosen(this::update);
    task(AppTask.REDIRECT).setPassed(this::redirectAdded);
    update();
  }

  public StepState state() {
    return state;
  }

  StepTasks tasks() {
    return ordered;
  }

  StepTask task(AppTask task) {
    return Objects.requireNonNull(tasks.get(task));
  }

  PageConfirmation page() {
    return page;
  }

  /** Secrets go elsewhere from now on: a keychain opened, or answers no more. */
  public void storageChanged() {
    credentials.look();
  }

  CredentialsModel credentials() {
    return credentials;
  }

  DeveloperApp app() {
    return connection.get().app();
  }

  ReadOnlyObjectProperty<FieldMessage> addressMessage() {
    return addressMessage.getReadOnlyProperty();
  }

  /** The portal’s page on which a task is done. */
  URI address(AppTask task) {
    return switch (task) {
      case MAKE -> isExisting() ? portal.apps() : portal.newApp();
      case PAGE -> portal.settings(app().number());
      case REDIRECT, CREDENTIALS -> portal.auth(app().number());
    };
  }

  /** Whether the task’s page of the portal was opened since the wizard is open. */
  ReadOnlyBooleanProperty isOpened(AppTask task) {
    return wrapper(task).getReadOnlyProperty();
  }

  /** Notes that the task’s page was opened. */
  void opened(AppTask task) {
    wrapper(task).set(true);
    update();
  }

  /** The link failed: another one is made on the portal’s page. */
  void verificationFailed(FailureCode code) {
    wrapper(AppTask.PAGE).set(false);
    page.failed(code);
  }

  /** A link was sent, and nothing is to be done on the portal’s page any more. */
  void verificationSent() {
    wrapper(AppTask.PAGE).set(false);
    page.sent();
  }

  private ReadOnlyBooleanWrapper wrapper(AppTask task) {
    return Objects.requireNonNull(opened.get(task));
  }

  /** Reads the app’s number from the address of any of its pages. */
  void enterAddress(String pasted) {
    if (pasted.isBlank()) {
      addressMessage.set(FieldMessage.NONE);
      return;
    }
    Optional<String> number = PortalAddresses.appNumber(pasted);
    number.ifPresent(found -> connection.updateApp(app -> app.withNumber(found)));
    addressMessage.set(
        FieldMessage.of(
            number
                .map(found -> TEXTS.get("address.found", found))
                .orElse(TEXTS.get("address.none"))));
    if (number.isPresent()) {
      // Whoever has its address has made it.
      wrapper(AppTask.MAKE).set(true);
    }
    update();
  }

  /** Whether the app was there before. */
  boolean isExisting() {
    return connection.get().progress().has(Tick.Fact.APP_EXISTED)
        || app().use() == DeveloperApp.Use.SHARED;
  }

  /** Says whether the app was there before; then it is asked whether anything else uses it. */
  void setExisting(boolean existing) {
    if (existing != isExisting()) {
      setUse(DeveloperApp.Use.NOT_ASKED);
      tick(Tick.Fact.APP_EXISTED, existing);
    }
  }

  void setUse(DeveloperApp.Use use) {
    connection.updateApp(app -> app.withUse(use));
    update();
  }

  /** Nothing else can use an app that was just made. */
  private void made() {
    if (!isExisting()) {
      setUse(DeveloperApp.Use.ONLY_THIS);
    }
  }

  private void redirectAdded() {
    connection.update(one -> Contradiction.endedForApp(one, AppTask.REDIRECT));
    tick(Tick.Fact.REDIRECT_ADDED, true);
  }

  private void tick(Tick tick, boolean is) {
    connection.updateProgress(progress -> progress.withTick(tick, is));
    update();
  }

  /** Looks at the stored connection again: other steps and the clock may have changed it. */
  void update() {
    Connection now = connection.get();
    state.set(AppProgress.missing(now).stream().findFirst().map(this::words).orElse(""));
    boolean isWaiting = AppProgress.of(now, AppTask.PAGE, clock.instant()) == StepStatus.WAITING;
    state.note().set(isWaiting ? TEXTS.get("note.page.sent", page.sentOn()) : "");
    tasks.forEach((task, shown) -> update(now, task, shown));
  }

  private void update(Connection now, AppTask task, StepTask shown) {
    StepStatus status = AppProgress.of(now, task, clock.instant());
    boolean isOpen = status == StepStatus.TO_DO || status == StepStatus.PROBLEM;
    Optional<AppPart> missing = AppProgress.missing(now, task);
    boolean isClaimed = task == AppTask.REDIRECT || (task == AppTask.MAKE && !isExisting());
    shown.state().blocked().set(isClaimed ? "" : missing.map(this::words).orElse(""));
    shown.nextLabel().set(isClaimed && isOpen ? TEXTS.get("claim." + task.id()) : "");
    shown.state().note().set(task == AppTask.PAGE ? page.note(status) : "");
    shown.state().status().set(status);
    // The Page’s task has two: the portal’s page is opened, then the link is sent.
    shown.state().ownAct().set(isOpen && (task == AppTask.PAGE || !wrapper(task).get()));
  }

  private String words(AppPart missing) {
    return TEXTS.get("missing." + missing);
  }
}
