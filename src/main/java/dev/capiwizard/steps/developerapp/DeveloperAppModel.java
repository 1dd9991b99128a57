package dev.capiwizard.steps.developerapp;

import dev.capiwizard.connection.CurrentConnection;
import dev.capiwizard.connection.DeveloperApp;
import dev.capiwizard.connection.Progress;
import dev.capiwizard.connection.StepId;
import dev.capiwizard.connection.StepProgress;
import dev.capiwizard.connection.StepProgress.AppPart;
import dev.capiwizard.connection.Tick;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.linkedin.PortalAddresses;
import dev.capiwizard.oauth.PastedCredential;
import dev.capiwizard.secrets.SecretStore;
import dev.capiwizard.texts.DateStyle;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Background;
import dev.capiwizard.ui.FieldMessage;
import dev.capiwizard.wizard.StepState;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The developer app: its page, its redirect URL, its credentials. FX thread. */
public final class DeveloperAppModel {
  static final StepId ID = StepId.APP;

  private static final List<FailureCode> VERIFICATION =
      List.of(FailureCode.NOT_SUPER_ADMIN, FailureCode.VERIFICATION_LINK_ENDED);
  private static final Texts TEXTS = Texts.of("developerapp");
  private static final Duration KEYCHAIN_DEADLINE = Duration.ofSeconds(20);
  private static final Duration VERIFICATION_LIFE = Duration.ofDays(30);

  private final CurrentConnection connection;
  private final SecretStore secrets;
  private final Background background;
  private final PortalAddresses portal;
  private final InstantSource clock;
  private final StepState state = new StepState();
  private final ReadOnlyObjectWrapper<FieldMessage> addressMessage =
      new ReadOnlyObjectWrapper<>(FieldMessage.NONE);
  private final ReadOnlyObjectWrapper<FieldMessage> clientIdMessage =
      new ReadOnlyObjectWrapper<>(FieldMessage.NONE);
  private final ReadOnlyObjectWrapper<FieldMessage> secretMessage =
      new ReadOnlyObjectWrapper<>(FieldMessage.NONE);

  public DeveloperAppModel(
      CurrentConnection connection,
      SecretStore secrets,
      Background background,
      PortalAddresses portal,
      InstantSource clock) {
    this.connection = connection;
    this.secrets = secrets;
    this.background = background;
    this.portal = portal;
    this.clock = clock;
    if (app().secretStored()) {
      secretMessage.set(FieldMessage.of(TEXTS.get("secret.stored")));
    }
    update();
  }

  public StepState state() {
    return state;
  }

  DeveloperApp app() {
    return connection.get().app();
  }

  ReadOnlyObjectProperty<FieldMessage> addressMessage() {
    return addressMessage.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<FieldMessage> clientIdMessage() {
    return clientIdMessage.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<FieldMessage> secretMessage() {
    return secretMessage.getReadOnlyProperty();
  }

  URI portalPage() {
    return portal.apps();
  }

  URI authPage() {
    return portal.auth(app().number());
  }

  URI settingsPage() {
    return portal.settings(app().number());
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
  }

  void enterClientId(String pasted) {
    try {
      PastedCredential read = PastedCredential.clientId(pasted);
      connection.updateApp(app -> app.withClientId(read.value()));
      clientIdMessage.set(FieldMessage.of(read.notes()));
    } catch (FailureException e) {
      connection.updateApp(app -> app.withClientId(""));
      clientIdMessage.set(pasted.isBlank() ? FieldMessage.NONE : FieldMessage.of(e.code()));
    }
    update();
  }

  /** Puts the secret into the keychain; the field can be emptied at once. */
  void enterSecret(String pasted) {
    PastedCredential read;
    try {
      read = PastedCredential.clientSecret(pasted);
    } catch (FailureException e) {
      secretMessage.set(FieldMessage.of(e.code()));
      return;
    }
    secretMessage.set(FieldMessage.of(TEXTS.get("secret.storing")));
    background.run(
        KEYCHAIN_DEADLINE,
        () -> {
          secrets.put(connection.id(), SecretStore.Kind.CLIENT_SECRET, read.value());
          return secrets.storage();
        },
        storage -> stored(storage, read),
        failure -> secretMessage.set(FieldMessage.of(failure.code())));
  }

  private void stored(SecretStore.Storage storage, PastedCredential read) {
    connection.updateApp(app -> app.withSecretStored(true));
    String where =
        TEXTS.get(storage == SecretStore.Storage.KEYCHAIN ? "secret.stored" : "secret.memory");
    secretMessage.set(FieldMessage.of(read.notes().isEmpty() ? where : where + " " + read.notes()));
    update();
  }

  void setUse(DeveloperApp.Use use) {
    connection.updateApp(app -> app.withUse(use));
    update();
  }

  boolean redirectAdded() {
    return connection.get().progress().has(Tick.Fact.REDIRECT_ADDED);
  }

  void setRedirectAdded(boolean added) {
    connection.updateProgress(progress -> progress.withTick(Tick.Fact.REDIRECT_ADDED, added));
    update();
  }

  /** The trouble with the link for the Page’s super admin; empty if there is none. */
  Optional<FailureCode> verificationProblem() {
    Progress progress = connection.get().progress();
    boolean over = verificationEnds().filter(end -> !clock.instant().isBefore(end)).isPresent();
    return VERIFICATION.stream()
        .filter(
            code ->
                progress.has(new Tick.Met(code))
                    || (over && code == FailureCode.VERIFICATION_LINK_ENDED))
        .findFirst();
  }

  void verificationFailed(FailureCode code) {
    VERIFICATION.forEach(
        one ->
            connection.updateProgress(
                progress -> progress.withTick(new Tick.Met(one), one == code)));
  }

  /** Notes that a new link was made. */
  void verificationAsked() {
    VERIFICATION.forEach(
        one -> connection.updateProgress(progress -> progress.withTick(new Tick.Met(one), false)));
    Instant now = clock.instant();
    connection.updateApp(app -> app.withVerificationAsked(now));
  }

  /** When the verification link ends; empty if none was made. */
  Optional<Instant> verificationEnds() {
    return Optional.ofNullable(app().verificationAsked()).map(at -> at.plus(VERIFICATION_LIFE));
  }

  /** A day such as "26 December 2026"; empty if no link was made or it has ended. */
  String verificationWorksUntil() {
    boolean ended =
        verificationProblem().filter(FailureCode.VERIFICATION_LINK_ENDED::equals).isPresent();
    return verificationEnds()
        .filter(end -> !ended)
        .map(end -> DateStyle.DATE.format(end, ZoneId.systemDefault()))
        .orElse("");
  }

  private void update() {
    List<AppPart> missing = StepProgress.missingOfApp(connection.get());
    state.set(missing.isEmpty() ? "" : TEXTS.get("missing." + missing.getFirst()));
  }
}
