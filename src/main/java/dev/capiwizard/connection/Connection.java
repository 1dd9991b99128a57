package dev.capiwizard.connection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One LinkedIn destination of one Upstack account, with how far its set-up has come. Holds no
 * secret; those are in the keychain under {@link #id()}.
 *
 * @param id random, ASCII, at most 12 characters; names the keychain entries
 * @param name what the person calls it
 * @param partnerId number of the Insight Tag, for the form of a new destination; empty if unknown
 * @param endpoints the services that it was made with; its secrets go nowhere else
 * @param created when the set-up began
 * @param progress how far the steps have come
 * @param app the developer app, as far as known
 * @param token the token's facts, once there is one
 * @param target the ad account and rules, once chosen
 * @param upstack what is known of the Upstack side
 * @param lastVerdict the last verdict of the LinkedIn side, with its time
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
    @Nullable LastVerdict lastVerdict) {

  /** Files of earlier versions have no Partner ID. */
  @SuppressWarnings("NullAway")
  public Connection {
    partnerId = partnerId == null ? "" : partnerId;
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
        null);
  }

  public Connection withName(String value) {
    return new Connection(
        id,
        value,
        partnerId,
        endpoints,
        created,
        progress,
        app,
        token,
        target,
        upstack,
        lastVerdict);
  }

  public Connection withPartnerId(String value) {
    return new Connection(
        id, name, value, endpoints, created, progress, app, token, target, upstack, lastVerdict);
  }

  public Connection withProgress(Progress value) {
    return new Connection(
        id, name, partnerId, endpoints, created, value, app, token, target, upstack, lastVerdict);
  }

  public Connection withApp(DeveloperApp value) {
    return new Connection(
        id,
        name,
        partnerId,
        endpoints,
        created,
        progress,
        value,
        token,
        target,
        upstack,
        lastVerdict);
  }

  public Connection withToken(@Nullable TokenFacts value) {
    return new Connection(
        id,
        name,
        partnerId,
        endpoints,
        created,
        progress,
        app,
        value,
        target,
        upstack,
        lastVerdict);
  }

  public Connection withTarget(@Nullable Target value) {
    return new Connection(
        id, name, partnerId, endpoints, created, progress, app, token, value, upstack, lastVerdict);
  }

  public Connection withUpstack(UpstackSide value) {
    return new Connection(
        id, name, partnerId, endpoints, created, progress, app, token, target, value, lastVerdict);
  }

  public Connection withLastVerdict(@Nullable LastVerdict value) {
    return new Connection(
        id, name, partnerId, endpoints, created, progress, app, token, target, upstack, value);
  }
}
