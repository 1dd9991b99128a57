package dev.capiwizard.connection;

import dev.capiwizard.texts.PlainText;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One LinkedIn destination of one Upstack account, with how far its set-up has come. Its secrets
 * are not here but in the keychain, under {@link #id()}.
 *
 * @param id random, ASCII, at most 12 characters; names the keychain entries
 * @param name what the person calls it, in one line without control characters
 * @param partnerId number of the Insight Tag, for the form of a new destination; empty if unknown
 * @param endpoints the services that it was made with, the only ones that get its secrets
 * @param created when the set-up began
 * @param progress how far the steps have come
 * @param app the developer app, as far as known
 * @param token the token’s facts, once there is one
 * @param target the ad account and rules, once chosen
 * @param upstack what is known of the Upstack side
 * @param lastVerdict the last verdict of the LinkedIn side, with its time
 * @param renewal the renewal under way; null if there is none
 * @param reminding when to remind, and which reminders were shown
 * @param keeping what is to become of its secrets
 * @param way how it gets its token
 * @param proof the last test conversion, perhaps with an earlier token; null if none was sent
 */
public record Connection(
    String id,
    String name,
    String partnerId,
    Endpoints endpoints,
    Instant created,
    Progress progress,
    DeveloperApp app,
    @Nullable TokenFacts token,
    @Nullable Target target,
    UpstackSide upstack,
    @Nullable LastVerdict lastVerdict,
    @Nullable Renewal renewal,
    Reminding reminding,
    Keeping keeping,
    Way way,
    @Nullable Proof proof) {

  /**
   * Files of earlier versions lack Partner ID, reminders, keeping and way; any file may lack a
   * name.
   */
  @SuppressWarnings("NullAway")
  public Connection {
    name = name == null ? null : PlainText.line(name);
    partnerId = partnerId == null ? "" : partnerId;
    reminding = reminding == null ? Reminding.USUAL : reminding;
    keeping = keeping == null ? Keeping.USUAL : keeping;
    way = way == null ? Way.of(token) : way;
  }

  /** A connection that has just been begun. */
  public static Connection begin(String id, String name, Endpoints endpoints, Instant now) {
    return new Connection(
        id,
        name,
        "",
        endpoints,
        now,
        Progress.NONE,
        DeveloperApp.NONE,
        null,
        null,
        UpstackSide.NONE,
        null,
        null,
        Reminding.ofThisComputer(),
        Keeping.USUAL,
        Way.DEVELOPER_APP,
        null);
  }

  public Connection withName(String value) {
    return with(one -> one.name = value);
  }

  public Connection withPartnerId(String value) {
    return with(one -> one.partnerId = value);
  }

  public Connection withProgress(Progress value) {
    return with(one -> one.progress = value);
  }

  public Connection withApp(DeveloperApp value) {
    return with(one -> one.app = value);
  }

  public Connection withToken(@Nullable TokenFacts value) {
    return with(one -> one.token = value);
  }

  public Connection withTarget(@Nullable Target value) {
    return with(one -> one.target = value);
  }

  public Connection withUpstack(UpstackSide value) {
    return with(one -> one.upstack = value);
  }

  public Connection withLastVerdict(@Nullable LastVerdict value) {
    return with(one -> one.lastVerdict = value);
  }

  public Connection withRenewal(@Nullable Renewal value) {
    return with(one -> one.renewal = value);
  }

  public Connection withReminding(Reminding value) {
    return with(one -> one.reminding = value);
  }

  public Connection withKeeping(Keeping value) {
    return with(one -> one.keeping = value);
  }

  public Connection withWay(Way value) {
    return with(one -> one.way = value);
  }

  public Connection withProof(@Nullable Proof value) {
    return with(one -> one.proof = value);
  }

  /** The last test conversion that was sent with the present token; null if there is none. */
  public @Nullable Proof proofOfToken() {
    return proof != null && token != null && proof.fits(token) ? proof : null;
  }

  private Connection with(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.connection(id, endpoints, created);
  }

  /** The parts of a connection that change. */
  private static final class Draft {
    private String name;
    private String partnerId;
    private Progress progress;
    private DeveloperApp app;
    private @Nullable TokenFacts token;
    private @Nullable Target target;
    private UpstackSide upstack;
    private @Nullable LastVerdict lastVerdict;
    private @Nullable Renewal renewal;
    private Reminding reminding;
    private Keeping keeping;
    private Way way;
    private @Nullable Proof proof;

    private Draft(Connection from) {
      name = from.name;
      partnerId = from.partnerId;
      progress = from.progress;
      app = from.app;
      token = from.token;
      target = from.target;
      upstack = from.upstack;
      lastVerdict = from.lastVerdict;
      renewal = from.renewal;
      reminding = from.reminding;
      keeping = from.keeping;
      way = from.way;
      proof = from.proof;
    }

    private Connection connection(String id, Endpoints endpoints, Instant created) {
      return new Connection(
          id,
          name,
          partnerId,
          endpoints,
          created,
          progress,
          app,
          token,
          target,
          upstack,
          lastVerdict,
          renewal,
          reminding,
          keeping,
          way,
          proof);
    }
  }
}
