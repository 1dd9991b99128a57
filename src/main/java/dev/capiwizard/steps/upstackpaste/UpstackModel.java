package dev.capiwizard.steps.upstackpaste;

import dev.capiwizard.connection.CurrentConnection;
import dev.capiwizard.connection.StepId;
import dev.capiwizard.connection.StepProgress;
import dev.capiwizard.connection.Target;
import dev.capiwizard.connection.UpstackSide;
import dev.capiwizard.connection.UpstackSide.Shown;
import dev.capiwizard.connection.UpstackSide.Source;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.health.AccountTags;
import dev.capiwizard.linkedin.AdAccount;
import dev.capiwizard.observations.Observer;
import dev.capiwizard.platform.SystemClipboard;
import dev.capiwizard.secrets.SecretStore;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Background;
import dev.capiwizard.upstack.FillResult;
import dev.capiwizard.upstack.TokenPrint;
import dev.capiwizard.upstack.UpstackPage;
import dev.capiwizard.upstack.UpstackPage.Box;
import dev.capiwizard.upstack.UpstackPage.Screen;
import dev.capiwizard.wizard.StepState;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The token on its way into Upstack. FX thread. */
public final class UpstackModel {
  static final StepId ID = StepId.UPSTACK;

  private static final Texts TEXTS = Texts.of("upstack");

  private final CurrentConnection connection;
  private final PartnerId partner;
  private final TokenFetch tokens;
  private final SystemClipboard clipboard;
  private final InstantSource clock;
  private final StepState state = new StepState();
  private final ReadOnlyObjectWrapper<Seen> seen = new ReadOnlyObjectWrapper<>(Seen.NOTHING);
  private final ReadOnlyObjectWrapper<@Nullable FailureCode> problem =
      new ReadOnlyObjectWrapper<>();
  private final PageReading reading = new PageReading();
  private final PageSightings sightings;
  private final CardReadings cards;
  private final ReadOnlyBooleanWrapper leadsOn = new ReadOnlyBooleanWrapper();
  private boolean leftUnsaved;
  private boolean amongSeveral;

  /** A message that was there before says nothing of this saving. */
  private boolean saidSaved;

  /**
   * @param tags of the connection’s ad account
   */
  public UpstackModel(
      CurrentConnection connection,
      AccountTags tags,
      SecretStore secrets,
      Background background,
      SystemClipboard clipboard,
      InstantSource clock) {
    this(connection, tags, secrets, background, clipboard, clock, Observer.NONE);
  }

  /**
   * @param observer is told what Upstack’s pages settle
   */
  public UpstackModel(
      CurrentConnection connection,
      AccountTags tags,
      SecretStore secrets,
      Background background,
      SystemClipboard clipboard,
      InstantSource clock,
      Observer observer) {
    this.sightings = new PageSightings(observer);
    this.cards = new CardReadings(connection, clock);
    this.connection = connection;
    this.partner = new PartnerId(connection, tags, background);
    this.tokens = new TokenFetch(connection, secrets, background);
    this.clipboard = clipboard;
    this.clock = clock;
    update();
  }

  public StepState state() {
    return state;
  }

  ReadOnlyObjectProperty<Seen> seen() {
    return seen.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable FailureCode> problem() {
    return problem.getReadOnlyProperty();
  }

  UpstackSide side() {
    return connection.get().upstack();
  }

  PartnerId partner() {
    return partner;
  }

  String ruleIds() {
    Target target = connection.get().target();
    return target == null
        ? ""
        : String.join(", ", target.rules().stream().map(Target.Rule::id).toList());
  }

  private Set<String> ruleSet() {
    Target target = connection.get().target();
    return target == null
        ? Set.of()
        : target.rules().stream().map(Target.Rule::id).collect(Collectors.toSet());
  }

  private String account() {
    Target target = connection.get().target();
    return target == null ? "" : AdAccount.number(target.accountUrn());
  }

  boolean isSaved() {
    return side().saved() != null && !StepProgress.isToBeReplaced(connection.get());
  }

  /**
   * Whether the way leads on to the status without a press: Upstack said a moment ago that it saved
   * the token, and nothing on its page asks for a look.
   */
  ReadOnlyBooleanProperty leadsOn() {
    return leadsOn.getReadOnlyProperty();
  }

  /** Who chooses among several destinations is asked afterwards what the card of theirs shows. */
  private boolean asksForALook() {
    return amongSeveral
        || !hints().isEmpty()
        || !seen.get().notes().isEmpty()
        || problem.get() != null;
  }

  /** Whether the form was left with the token in it and nothing said that it was saved. */
  boolean mayBeUnsaved() {
    return leftUnsaved && !isSaved();
  }

  /** The notes of the Upstack side that may explain a red card. */
  public List<FailureCode> hints() {
    List<FailureCode> hints = new ArrayList<>();
    if (seen.get().box() == Box.UNTICKED) {
      hints.add(FailureCode.UPSTACK_NOT_ENABLED);
    }
    if (seen.get().field() == TokenPrint.Field.OTHER) {
      hints.add(FailureCode.UPSTACK_OTHER_TOKEN);
    }
    if (reading.isOtherRule()) {
      hints.add(reading.ruleFinding());
    }
    return hints;
  }

  /** Fetches the token to fill it in, and remembers its print. */
  void fill(Consumer<String> fillIn) {
    withToken(
        token -> {
          reading.expect(token);
          fillIn.accept(token);
        });
  }

  /** Takes the result of the filling: only a token that the page kept counts as filled. */
  void filled(FillResult result) {
    sightings.filled(result);
    switch (result) {
      case FILLED, ASK, ELSEWHERE -> {}
      case CLOSED, UNSEEN -> problem.set(FailureCode.UPSTACK_FIELD_LOCKED);
      case NO_FIELD, OTHERS, TOO_SHORT, NOT_KEPT, GONE -> problem.set(FailureCode.UPSTACK_NOT_KEPT);
    }
  }

  void copyToken() {
    withToken(
        token -> {
          reading.expect(token);
          clipboard.copySecret(token);
        });
  }

  /** The page is another site’s, such as a company’s sign-in, so nothing of it is read. */
  void elsewhere() {
    sightings.elsewhere();
    if (seen.get().kind() == Screen.NOT_YET) {
      seen.set(Seen.NOTHING_KNOWN);
    }
  }

  /** Takes in a reading of the page; called again and again while Upstack is open. */
  void see(UpstackPage page) {
    Seen before = seen.get();
    Seen now = reading.take(page, ruleSet(), account());
    sightings.see(page, now, side().saved(), clock.instant());
    boolean heldOurs = before.holdsOurs();
    boolean saysSaved = page.saved() && !saidSaved;
    boolean justSaved = false;
    saidSaved = page.saved();
    if (saysSaved && (now.holdsOurs() || (heldOurs && now.field() != TokenPrint.Field.OTHER))) {
      justSaved = !isSaved();
      saved(Source.PAGE);
    } else if (heldOurs && now.kind() == Screen.DESTINATIONS) {
      leftUnsaved = true;
    }
    if (isSaved()) {
      cards.read(now.card());
    }
    if (!now.equals(before)) {
      // Box and field are known from the form; reading the list must not lose them.
      seen.set(
          now.kind() == Screen.DESTINATIONS
              ? new Seen(now.kind(), now.card(), before.box(), before.field(), now.notes())
              : now);
    }
    amongSeveral |= now.notes().contains(FailureCode.UPSTACK_SEVERAL);
    leadsOn.set((justSaved || leadsOn.get()) && !connection.isRenewing() && !asksForALook());
  }

  /** The person says that the token is saved. */
  void markSaved() {
    saved(Source.PERSON);
  }

  private void saved(Source by) {
    if (side().saved() == null) {
      sightings.saved(by);
      Instant now = clock.instant();
      connection.updateUpstack(side -> UpstackSide.saved(now, by));
      leftUnsaved = false;
      clipboard.clearSecret();
      update();
    }
  }

  /** Has the token saved once more, after something was put right. */
  void saveAgain() {
    connection.updateUpstack(side -> UpstackSide.NONE);
    leadsOn.set(false);
    update();
  }

  /** The person says what the card shows. */
  void say(Shown shown) {
    cards.say(shown);
  }

  private void withToken(Consumer<String> use) {
    problem.set(null);
    tokens.fetch(use, problem::set);
  }

  void update() {
    state.set(isSaved() ? "" : TEXTS.get("missing.saved"));
  }
}
