package dev.capiwizard.health;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureTexts;
import dev.capiwizard.linkedin.AccountRole;
import dev.capiwizard.texts.Texts;

/** The result of a check, as one line of the card. */
public final class CheckWords {
  private static final Texts TEXTS = Texts.of("checks");

  private CheckWords() {}

  /** A line such as "Account Manager on Acme Ads", or the catalogue’s title if it is not OK. */
  public static String of(CheckResult result) {
    FailureCode code = result.code();
    if (result.check() == CheckResult.Check.VERSION) {
      String[] versions = result.detail().split("\\|", 2);
      return TEXTS.get("version", versions[0], versions[versions.length - 1]);
    }
    if (code != null) {
      return found(code, result.detail()) + " (" + code.id() + ")";
    }
    return switch (result.check()) {
      case TOKEN -> TEXTS.get("token");
      case SCOPES -> TEXTS.get("scopes", result.detail());
      case ROLE -> role(result.detail());
      case RULES -> TEXTS.get("rules", result.detail());
      case APP, LISTS, VERSION -> "";
    };
  }

  /** The line of a finding that is told in full above it, which says only what it is about. */
  public static String toldAbove(CheckResult result) {
    return told("above", result);
  }

  /** The same of a finding that is told in full below it. */
  public static String toldBelow(CheckResult result) {
    return told("below", result);
  }

  private static String told(String where, CheckResult result) {
    return TEXTS.get("told." + where, TEXTS.get("about." + result.check()));
  }

  /** What is said beside the only trouble of a token that LinkedIn accepts. */
  public static String allElseFine() {
    return TEXTS.get("else.fine");
  }

  private static String found(FailureCode code, String detail) {
    return switch (code) {
      case ACCOUNT_LIST_CUT -> TEXTS.get("cut.accounts", Integer.parseInt(detail));
      case RULE_LIST_CUT -> TEXTS.get("cut.rules", Integer.parseInt(detail));
      case SCOPE_MISSING -> TEXTS.get("scopes.missing", detail);
      case ROLE_UNKNOWN ->
          detail.startsWith("|")
              ? FailureTexts.title(code)
              : TEXTS.get("role.unknown", role(detail));
      default -> FailureTexts.title(code);
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

  /** LinkedIn’s role as its pages spell it; an unknown role as its service spells it. */
  public static String roleWords(String role) {
    return new AccountRole("", role, "").isKnown() ? TEXTS.get("role." + role) : role;
  }
}
