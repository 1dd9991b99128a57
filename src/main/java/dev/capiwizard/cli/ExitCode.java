package dev.capiwizard.cli;

import dev.capiwizard.connection.Verdict;
import dev.capiwizard.failures.FailureCode;

/** The exit codes that scripts rely on. */
public final class ExitCode {
  public static final int WORKS = 0;
  public static final int PROBLEM = 1;
  public static final int CANNOT_TELL = 2;

  /** The same as {@code EX_USAGE} of sysexits.h. */
  public static final int USAGE = 64;

  /** The same as {@code EX_SOFTWARE} of sysexits.h. */
  public static final int INTERNAL = 70;

  private ExitCode() {}

  static int of(Verdict verdict) {
    return switch (verdict) {
      case HEALTHY, TOKEN_WORKS -> WORKS;
      case UNHEALTHY -> PROBLEM;
      case CHECKING, UNKNOWN -> CANNOT_TELL;
    };
  }

  static int of(FailureCode code) {
    return switch (code) {
      case USAGE_WRONG,
          SCENARIO_UNKNOWN,
          CONNECTION_UNKNOWN,
          ENDPOINTS_UNREADABLE,
          OUTPUT_NOT_WRITABLE,
          SUPPORT_CODE_MISHEARD,
          SUPPORT_CODE_WRONG,
          CLIENT_ID_MALFORMED,
          SECRET_MALFORMED,
          PASTED_APP_NUMBER,
          PASTED_CLIENT_ID,
          PASTED_CODE,
          PASTED_SECRET,
          PASTED_TOKEN,
          PASTED_UPSTACK_KEY,
          PROOF_WITHOUT_RULE,
          PROOF_RULE_NO_NUMBER,
          PROOF_RULE_IS_ACCOUNT,
          PROOF_SEVERAL_RULES,
          PROOF_UNCONFIRMED ->
          USAGE;
      case UNREACHABLE,
          TIMED_OUT,
          NOT_JSON,
          TRUNCATED,
          RATE_LIMITED,
          SERVICE_ERROR,
          CERTIFICATE_NOT_TRUSTED,
          PROXY_REFUSED,
          UNEXPECTED_ANSWER,
          API_VERSION_SUNSET,
          NAME_NOT_FOUND,
          CONNECTION_LOST,
          PROXY_LOGIN,
          CAPTIVE_PORTAL,
          CLOCK_WRONG,
          OFFLINE,
          PROXY_MISWRITTEN,
          CALLS_TURNED_AWAY,
          KEYCHAIN_ABSENT,
          KEYCHAIN_LOCKED,
          KEYCHAIN_SILENT,
          CONNECTION_LEAVING,
          PROOF_ANSWER_LOST,
          PROOF_TOO_SOON,
          FOLDER_COPIED,
          DATA_UNREADABLE,
          DATA_TOO_NEW ->
          CANNOT_TELL;
      // Another run does the work.
      case REMINDERS_RUNNING -> WORKS;
      case INTERNAL -> INTERNAL;
      default -> PROBLEM;
    };
  }
}
