package dev.capiwizard.health;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureTexts;
import dev.capiwizard.texts.Texts;

/** What a check found, as one line of the card. */
public final class CheckWords {
  private static final Texts TEXTS = Texts.of("checks");

  private CheckWords() {}

  /** Such as "Account Manager on Acme Ads", or the catalogue’s title where it is not OK. */
  public static String of(CheckResult result) {
    FailureCode code = result.code();
    if (result.check() == CheckResult.Check.VERSION) {
      String[] versions = result.detail().split("\\|", 2);
      return TEXTS.get("version", versions[0], versions[versions.length - 1]);
    }
    if (code == FailureCode.ACCOUNT_LIST_CUT || code == FailureCode.RULE_LIST_CUT) {
      boolean accounts = code == FailureCode.ACCOUNT_LIST_CUT;
      int read = Integer.parseInt(result.detail());
      return TEXTS.get(accounts ? "cut.accounts" : "cut.rules", read) + " (" + code.id() + ")";
    }
    if (code == FailureCode.SCOPE_MISSING) {
      return TEXTS.get("scopes.missing", result.detail()) + " (" + code.id() + ")";
    }
    if (code == FailureCode.ROLE_UNKNOWN && !result.detail().startsWith("|")) {
      return TEXTS.get("role.unknown", role(result.detail())) + " (" + code.id() + ")";
    }
    if (code != null) {
      return FailureTexts.title(code) + " (" + code.id() + ")";
    }
    return switch (result.check()) {
      case TOKEN -> TEXTS.get("token");
      case SCOPES -> TEXTS.get("scopes", result.detail());
      case ROLE -> role(result.detail());
      case RULES -> TEXTS.get("rules", result.detail());
      case APP, LISTS, VERSION -> "";
    };
  }

  private static String role(String detail) {
    int bar = detail.indexOf('|');
    String role = bar < 0 ? detail : detail.substring(0, bar);
    String account = bar < 0 ? "" : detail.substring(bar + 1);
    if (role.equals(RoleFinding.SEVERAL)) {
      return TEXTS.get("role.several", Integer.parseInt(account));
    }
    String words = roleWords(role);
    return account.isEmpty() ? words : TEXTS.get("role.on", words, account);
  }

  /** LinkedIn’s role as its pages spell it. */
  public static String roleWords(String role) {
    return switch (role) {
      case "ACCOUNT_BILLING_ADMIN",
          "ACCOUNT_MANAGER",
          "CAMPAIGN_MANAGER",
          "CREATIVE_MANAGER",
          "VIEWER" ->
          TEXTS.get("role." + role);
      default -> role;
    };
  }
}
