package dev.capiwizard.health;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.health.CannedLinkedIn.Reply;
import org.jspecify.annotations.Nullable;

/** The answers that LinkedIn may give to each of the three questions, in words and in bytes. */
final class PossibleAnswers {
  private PossibleAnswers() {}

  /** What an answer says of the token itself. */
  enum Says {
    ACCEPTED,
    REFUSED,
    NOTHING
  }

  private static final Reply HTML = Reply.ok("<!doctype html><title>Sign in</title>");
  private static final Reply NOTHING = Reply.ok("");
  private static final Reply RATE = new Reply(429, "{\"status\":429}");
  private static final Reply SERVER = new Reply(500, "{\"status\":500}");
  private static final Reply DENIED = Reply.refused(403, "ACCESS_DENIED", 100);
  private static final Reply GONE = Reply.refused(404, "RESOURCE_NOT_FOUND", 0);
  private static final Reply NO_ELEMENT =
      Reply.ok("{\"elements\":[],\"paging\":{\"start\":0,\"count\":10,\"total\":0}}");

  /** Introspection: what LinkedIn says of the token to the app that made it. */
  enum Introspected {
    ACTIVE("active, with rw_conversions and r_ads", active("rw_conversions,r_ads"), Says.ACCEPTED),
    WIDER("active, with rw_conversions and rw_ads", active("rw_conversions,rw_ads"), Says.ACCEPTED),
    SHORT("active, with r_ads alone", active("r_ads"), Says.ACCEPTED),
    UNTOLD("active, without scopes", active(""), Says.ACCEPTED),
    EXPIRED("expired", inactive("expired"), Says.REFUSED),
    REVOKED("revoked", inactive("revoked"), Says.REFUSED),
    INACTIVE("`{\"active\":false}` alone", Reply.ok("{\"active\":false}"), Says.NOTHING),
    CLIENT("401 invalid_client", new Reply(401, "{\"error\":\"invalid_client\"}"), Says.NOTHING),
    EMPTY("200 with nothing in it", NOTHING, Says.NOTHING),
    BAD("400", new Reply(400, "{\"error\":\"invalid_request\"}"), Says.NOTHING),
    FORBIDDEN("403", DENIED, Says.NOTHING),
    MISSING("404", GONE, Says.NOTHING),
    TOO_MANY("429", RATE, Says.NOTHING),
    FAILED("5xx", SERVER, Says.NOTHING),
    LATE("no answer in time", Reply.NONE_IN_TIME, Says.NOTHING),
    PAGE("a web page", HTML, Says.NOTHING);

    final String words;
    private final int status;
    private final String body;
    final Says says;

    Introspected(String words, Reply reply, Says says) {
      this.words = words;
      this.status = reply.status();
      this.body = reply.body();
      this.says = says;
    }

    Reply reply() {
      return new Reply(status, body);
    }

    private static Reply active(String scopes) {
      return Reply.ok("{\"active\":true,\"status\":\"active\",\"scope\":\"" + scopes + "\"}");
    }

    private static Reply inactive(String status) {
      return Reply.ok("{\"active\":false,\"status\":\"" + status + "\"}");
    }

    @Nullable FailureCode refusal() {
      return this == EXPIRED
          ? FailureCode.TOKEN_EXPIRED
          : this == REVOKED ? FailureCode.TOKEN_REVOKED : null;
    }
  }

  /** What a call with the token brings, whatever is asked for. */
  enum Called {
    UNKNOWN_TOKEN("401 65600 (invalid)", token("INVALID_ACCESS_TOKEN", 65600)),
    REVOKED("401 65601 (revoked)", token("REVOKED_ACCESS_TOKEN", 65601)),
    EXPIRED("401 65602 (expired)", token("EXPIRED_ACCESS_TOKEN", 65602)),
    NO_TOKEN("401 65604 (no token)", token("EMPTY_ACCESS_TOKEN", 65604)),
    UNNAMED("401 without a code", new Reply(401, "{\"status\":401}")),
    FORBIDDEN("403", DENIED),
    MISSING("404", GONE),
    EMPTY("200 with nothing in it", NOTHING),
    TOO_MANY("429", RATE),
    FAILED("5xx", SERVER),
    LATE("no answer in time", Reply.NONE_IN_TIME),
    PAGE("a web page", HTML);

    final String words;
    private final int status;
    private final String body;

    Called(String words, Reply reply) {
      this.words = words;
      this.status = reply.status();
      this.body = reply.body();
    }

    Reply reply() {
      return new Reply(status, body);
    }

    private static Reply token(String code, int number) {
      return Reply.refused(401, code, number);
    }

    Says says() {
      return refusal() != null
          ? Says.REFUSED
          : this == FORBIDDEN || this == MISSING ? Says.ACCEPTED : Says.NOTHING;
    }

    @Nullable FailureCode refusal() {
      return switch (this) {
        case UNKNOWN_TOKEN, NO_TOKEN, UNNAMED -> FailureCode.TOKEN_INVALID;
        case REVOKED -> FailureCode.TOKEN_REVOKED;
        case EXPIRED -> FailureCode.TOKEN_EXPIRED;
        default -> null;
      };
    }
  }

  /** What the list of ad accounts shows, or how it fails. */
  enum Roles {
    SENDER("a role that may send", CannedLinkedIn.role("ACCOUNT_MANAGER"), null),
    UNKNOWN("an unknown role", CannedLinkedIn.role("ACCOUNT_OWNER"), null),
    VIEWER("Viewer", CannedLinkedIn.role("VIEWER"), FailureCode.VIEWER_ONLY),
    NONE("an empty list", NO_ELEMENT, FailureCode.NO_AD_ACCOUNT);

    final String words;
    private final int status;
    private final String body;
    final @Nullable FailureCode problem;

    Roles(String words, Reply reply, @Nullable FailureCode problem) {
      this.words = words;
      this.status = reply.status();
      this.body = reply.body();
      this.problem = problem;
    }

    Reply reply() {
      return new Reply(status, body);
    }
  }

  /** What the list of conversion rules shows, or how it fails. */
  enum Rules {
    ON("a rule that is on", CannedLinkedIn.rule(true), null),
    OFF("a rule that is off", CannedLinkedIn.rule(false), FailureCode.RULE_DISABLED),
    NONE("an empty list", NO_ELEMENT, FailureCode.NO_CONVERSION_RULE);

    final String words;
    private final int status;
    private final String body;
    final @Nullable FailureCode problem;

    Rules(String words, Reply reply, @Nullable FailureCode problem) {
      this.words = words;
      this.status = reply.status();
      this.body = reply.body();
      this.problem = problem;
    }

    Reply reply() {
      return new Reply(status, body);
    }
  }

  /**
   * An answer to a call with the token.
   *
   * @param refusal why it refuses the token; null where it does not
   * @param problem what it shows to be wrong; null where nothing
   */
  record To(
      String words,
      Reply reply,
      Says says,
      @Nullable FailureCode refusal,
      @Nullable FailureCode problem) {
    static To of(Roles list) {
      return new To(list.words, list.reply(), Says.ACCEPTED, null, list.problem);
    }

    static To of(Rules list) {
      return new To(list.words, list.reply(), Says.ACCEPTED, null, list.problem);
    }

    static To of(Called call) {
      return new To(call.words, call.reply(), call.says(), call.refusal(), null);
    }
  }
}
