package dev.capiwizard.steps.status;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.CurrentConnection;
import dev.capiwizard.connection.Proof;
import dev.capiwizard.connection.Target;
import dev.capiwizard.connection.Way;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.proof.RuleNumber;
import dev.capiwizard.proof.TestConversions;
import dev.capiwizard.secrets.SecretStore;
import dev.capiwizard.ui.Background;
import dev.capiwizard.ui.FieldMessage;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The test conversion of the status page: a press asks, a second one sends. Its outcome is no part
 * of the card’s verdict. FX thread.
 */
public final class ProofModel {
  private static final Duration DEADLINE = Duration.ofSeconds(60);

  /** How far the person has come with a test conversion. */
  enum Phase {
    QUIET,
    ASKING,
    SENDING
  }

  private final CurrentConnection connection;
  private final TestConversions tests;
  private final SecretStore secrets;
  private final Background background;
  private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
  private final ReadOnlyObjectWrapper<FieldMessage> ruleMessage =
      new ReadOnlyObjectWrapper<>(FieldMessage.NONE);
  private Phase phase = Phase.QUIET;
  private String rule = "";
  private @Nullable FailureCode notSent;
  private boolean isNews;
  private String reference = "";
  private Background.Running running = () -> {};

  /**
   * @param secrets hold the token that the page is about
   */
  public ProofModel(
      CurrentConnection connection,
      TestConversions tests,
      SecretStore secrets,
      Background background) {
    this.connection = connection;
    this.tests = tests;
    this.secrets = secrets;
    this.background = background;
  }

  /** Counts the changes that the person has to see. */
  ReadOnlyIntegerProperty changes() {
    return changes.getReadOnlyProperty();
  }

  /** The trouble with the typed number. */
  ReadOnlyObjectProperty<FieldMessage> ruleMessage() {
    return ruleMessage.getReadOnlyProperty();
  }

  Phase phase() {
    return phase;
  }

  /** Whether there is a token to send with. */
  boolean isOffered() {
    Connection now = connection.get();
    return now.token() != null && !now.keeping().toBeRemoved();
  }

  /** The rules to choose from; empty if the person has to type a number. */
  List<Target.Rule> rules() {
    return RuleNumber.known(connection.get());
  }

  String nameOf(String number) {
    return RuleNumber.nameOf(connection.get(), number);
  }

  /** The last test conversion with the present token. */
  Optional<Proof> last() {
    return Optional.ofNullable(connection.get().proofOfToken());
  }

  /** Whether a test is the only proof that the token may send, and LinkedIn accepted none yet. */
  boolean isWanted() {
    return connection.get().way() == Way.QUICK_TRY
        && !last().map(one -> Boolean.TRUE.equals(one.accepted())).orElse(false);
  }

  /** Whether LinkedIn refused it. */
  boolean isRefused() {
    return last().map(one -> Boolean.FALSE.equals(one.accepted())).orElse(false);
  }

  /** Why nothing was sent; empty if the last press sent something. */
  Optional<FailureCode> notSent() {
    return Optional.ofNullable(notSent);
  }

  /** Whether the outcome came since the page was opened, so that it is told in full. */
  boolean isNews() {
    return isNews;
  }

  /** LinkedIn’s id of the request, for its support; may be empty. */
  String reference() {
    return reference;
  }

  void ask() {
    rule = rules().isEmpty() ? "" : rules().getFirst().id();
    ruleMessage.set(FieldMessage.NONE);
    forget();
    to(Phase.ASKING);
  }

  void leave() {
    to(Phase.QUIET);
  }

  /** Takes the number of a chosen rule, or what was typed as one. */
  void rule(String number) {
    rule = number;
    ruleMessage.set(FieldMessage.NONE);
  }

  /** The second press; does nothing while one is on its way. */
  void send() {
    if (phase != Phase.ASKING) {
      return;
    }
    String number;
    try {
      number = RuleNumber.typed(connection.get(), rule);
    } catch (FailureException e) {
      ruleMessage.set(FieldMessage.of(e.code()));
      return;
    }
    Proof before = connection.get().proof();
    to(Phase.SENDING);
    running =
        background.run(
            DEADLINE,
            () -> tests.send(connection.get(), secrets, number),
            sent -> {
              reference = sent.reference();
              ended(null);
            },
            failure -> {
              boolean isOnItsWay = !Objects.equals(before, connection.get().proof());
              ended(isOnItsWay ? null : failure.code());
            });
  }

  /** The person waits no longer; what has left is not called back. */
  void cancel() {
    running.cancel();
    ended(null);
  }

  /** The page is left; what is on its way arrives, and is stored. */
  void end() {
    forget();
    if (phase == Phase.ASKING) {
      leave();
    }
  }

  private void ended(@Nullable FailureCode why) {
    notSent = why;
    isNews = true;
    to(Phase.QUIET);
  }

  private void forget() {
    notSent = null;
    isNews = false;
    reference = "";
  }

  private void to(Phase next) {
    phase = next;
    changes.set(changes.get() + 1);
  }
}
