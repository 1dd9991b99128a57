package dev.capiwizard.failures;

import java.util.Arrays;
import java.util.Optional;

/**
 * The catalogue: one entry for each thing that can go wrong. The words (title, causes, next step)
 * stand in the bundle {@code failures.properties} under the entry's {@link #id()}.
 */
public enum FailureCode {
  TOKEN_CUT("CW-INPUT-01", Who.YOU, Fix.PASTE_AGAIN),
  TOKEN_DOUBLED("CW-INPUT-02", Who.YOU, Fix.PASTE_AGAIN),
  TOKEN_FOREIGN("CW-INPUT-03", Who.YOU, Fix.PASTE_AGAIN),
  CLIENT_ID_MALFORMED("CW-INPUT-04", Who.YOU, Fix.DEVELOPER_APP),
  SECRET_MALFORMED("CW-INPUT-05", Who.YOU, Fix.DEVELOPER_APP),
  APP_ADDRESS_UNREADABLE("CW-INPUT-06", Who.YOU, Fix.DEVELOPER_APP),
  RETURN_ADDRESS_UNREADABLE("CW-INPUT-07", Who.YOU, Fix.SIGN_IN),

  CLIENT_REFUSED("CW-APP-01", Who.YOU, Fix.DEVELOPER_APP),
  REDIRECT_MISMATCH("CW-APP-02", Who.YOU, Fix.DEVELOPER_APP),
  SCOPE_NOT_GRANTED_TO_APP("CW-APP-03", Who.LINKEDIN, Fix.PRODUCTS),

  LOGIN_CANCELLED("CW-LOGIN-01", Who.YOU, Fix.SIGN_IN),
  CONSENT_REFUSED("CW-LOGIN-02", Who.YOU, Fix.SIGN_IN),
  STATE_MISMATCH("CW-LOGIN-03", Who.YOU, Fix.SIGN_IN),
  LOGIN_TIMED_OUT("CW-LOGIN-04", Who.YOU, Fix.SIGN_IN),
  CODE_REFUSED("CW-LOGIN-05", Who.YOU, Fix.SIGN_IN),
  LOOPBACK_PORT_IN_USE("CW-LOGIN-06", Who.YOU, Fix.SIGN_IN),
  PAGE_FAILED("CW-LOGIN-07", Who.YOU, Fix.SIGN_IN),
  BROWSER_NOT_OPENED("CW-LOGIN-08", Who.YOU, Fix.SIGN_IN),
  LOGIN_REFUSED("CW-LOGIN-09", Who.YOU, Fix.SIGN_IN),

  TOKEN_EXPIRED("CW-TOKEN-01", Who.YOU, Fix.SIGN_IN),
  TOKEN_INVALID("CW-TOKEN-02", Who.YOU, Fix.SIGN_IN),
  SCOPE_MISSING("CW-TOKEN-03", Who.YOU, Fix.SIGN_IN),
  TOKEN_REVOKED("CW-TOKEN-04", Who.YOU, Fix.SIGN_IN),
  TOKEN_OF_OTHER_APP("CW-TOKEN-05", Who.YOU, Fix.SIGN_IN),
  TOKEN_FRESH("CW-TOKEN-06", Who.NOBODY, Fix.CHECK_AGAIN),
  TOKEN_MISSING("CW-TOKEN-07", Who.YOU, Fix.SIGN_IN),
  TOKEN_NOT_INSPECTABLE("CW-TOKEN-08", Who.NOBODY, Fix.CHECK_AGAIN),

  NO_AD_ACCOUNT("CW-ACCESS-01", Who.ACCOUNT_ADMIN, Fix.SIGN_IN),
  VIEWER_ONLY("CW-ACCESS-02", Who.ACCOUNT_ADMIN, Fix.CHECK_AGAIN),
  NOT_PERMITTED("CW-ACCESS-03", Who.ACCOUNT_ADMIN, Fix.SIGN_IN),
  NO_CONVERSION_RULE("CW-ACCESS-04", Who.ACCOUNT_ADMIN, Fix.CHECK_AGAIN),
  RULES_NOT_LISTABLE("CW-ACCESS-05", Who.NOBODY, Fix.CHECK_AGAIN),
  ACCOUNTS_NOT_LISTABLE("CW-ACCESS-06", Who.NOBODY, Fix.CHECK_AGAIN),
  RULE_DISABLED("CW-ACCESS-07", Who.ACCOUNT_ADMIN, Fix.CHECK_AGAIN),
  RULE_NOT_IN_ACCOUNT("CW-ACCESS-08", Who.ACCOUNT_ADMIN, Fix.SIGN_IN),

  UNREACHABLE("CW-NET-01", Who.YOU, Fix.CHECK_AGAIN),
  TIMED_OUT("CW-NET-02", Who.YOU, Fix.CHECK_AGAIN),
  NOT_JSON("CW-NET-03", Who.YOU, Fix.CHECK_AGAIN),
  TRUNCATED("CW-NET-04", Who.YOU, Fix.CHECK_AGAIN),
  RATE_LIMITED("CW-NET-05", Who.NOBODY, Fix.CHECK_AGAIN),
  SERVICE_ERROR("CW-NET-06", Who.LINKEDIN, Fix.CHECK_AGAIN),
  CERTIFICATE_NOT_TRUSTED("CW-NET-07", Who.IT, Fix.CHECK_AGAIN),
  PROXY_REFUSED("CW-NET-08", Who.IT, Fix.CHECK_AGAIN),
  UNEXPECTED_ANSWER("CW-NET-09", Who.LINKEDIN, Fix.CHECK_AGAIN),
  API_VERSION_SUNSET("CW-NET-10", Who.IT, Fix.CHECK_AGAIN),

  UPSTACK_UNHEALTHY("CW-UPSTACK-01", Who.YOU, Fix.UPSTACK),
  UPSTACK_NOT_ENABLED("CW-UPSTACK-02", Who.YOU, Fix.UPSTACK),
  UPSTACK_NO_DESTINATION("CW-UPSTACK-03", Who.YOU, Fix.UPSTACK),
  UPSTACK_OTHER_TOKEN("CW-UPSTACK-04", Who.YOU, Fix.UPSTACK),
  UPSTACK_FIELD_UNREADABLE("CW-UPSTACK-05", Who.NOBODY, Fix.UPSTACK),
  UPSTACK_PAGE_UNKNOWN("CW-UPSTACK-06", Who.YOU, Fix.UPSTACK),
  UPSTACK_NEVER_HEALTHY("CW-UPSTACK-07", Who.UPSTACK, Fix.UPSTACK),

  KEYCHAIN_ABSENT("CW-KEY-01", Who.IT, Fix.CHECK_AGAIN),
  KEYCHAIN_LOCKED("CW-KEY-02", Who.YOU, Fix.CHECK_AGAIN),
  KEYCHAIN_TOO_LARGE("CW-KEY-03", Who.NOBODY, Fix.CHECK_AGAIN),
  KEYCHAIN_LOST("CW-KEY-04", Who.IT, Fix.CHECK_AGAIN),

  DATA_DAMAGED("CW-DATA-01", Who.NOBODY, Fix.NONE),
  DATA_NOT_WRITABLE("CW-DATA-02", Who.IT, Fix.NONE),
  DATA_TOO_NEW("CW-DATA-03", Who.YOU, Fix.NONE),
  CONNECTION_UNKNOWN("CW-DATA-04", Who.YOU, Fix.NONE),

  USAGE_WRONG("CW-USE-01", Who.YOU, Fix.NONE),
  SCENARIO_UNKNOWN("CW-USE-02", Who.YOU, Fix.NONE),
  ENDPOINTS_UNREADABLE("CW-USE-03", Who.YOU, Fix.NONE),
  OUTPUT_NOT_WRITABLE("CW-USE-04", Who.YOU, Fix.NONE),
  INTERNAL("CW-USE-99", Who.NOBODY, Fix.CHECK_AGAIN);

  /** Who can put it right. */
  public enum Who {
    YOU,
    ACCOUNT_ADMIN,
    LINKEDIN,
    UPSTACK,
    IT,
    NOBODY
  }

  /** Where the one button of a finding starts. */
  public enum Fix {
    PASTE_AGAIN,
    DEVELOPER_APP,
    PRODUCTS,
    SIGN_IN,
    UPSTACK,
    CHECK_AGAIN,
    NONE
  }

  private final String id;
  private final Who who;
  private final Fix fix;

  FailureCode(String id, Who who, Fix fix) {
    this.id = id;
    this.who = who;
    this.fix = fix;
  }

  /**
   * The code a person can read out, such as {@code CW-TOKEN-02}; never reused for another cause.
   */
  public String id() {
    return id;
  }

  public Who who() {
    return who;
  }

  public Fix fix() {
    return fix;
  }

  /** The entry with this id, such as {@code CW-TOKEN-02}. */
  public static Optional<FailureCode> byId(String id) {
    return Arrays.stream(values()).filter(code -> code.id.equals(id)).findFirst();
  }
}
