package dev.capiwizard.proof;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.Target;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.linkedin.AdAccount;
import dev.capiwizard.linkedin.ConversionEvent;
import dev.capiwizard.texts.Digits;
import dev.capiwizard.texts.PlainText;
import java.util.List;
import java.util.regex.Pattern;

/** The number of the conversion rule that a test conversion is for. Pure. */
public final class RuleNumber {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
  private static final String ACCOUNT_PREFIX = "urn:li:sponsoredAccount:";

  private RuleNumber() {}

  /** The connection’s chosen rules; empty if LinkedIn does not list them for this token. */
  public static List<Target.Rule> known(Connection connection) {
    Target target = connection.target();
    return target == null ? List.of() : target.rules();
  }

  /** What a person calls the rule: its name, or else its number. */
  public static String nameOf(Connection connection, String number) {
    return known(connection).stream()
        .filter(rule -> rule.id().equals(number) && !rule.name().isBlank())
        .map(Target.Rule::name)
        .findFirst()
        .orElse(number);
  }

  /**
   * Reads a number as a person types it, or copies it with what LinkedIn’s API writes before it.
   *
   * @return its digits, 0 to 9
   * @throws FailureException with PROOF_WITHOUT_RULE, PROOF_RULE_NO_NUMBER or PROOF_RULE_IS_ACCOUNT
   */
  public static String typed(Connection connection, String text) throws FailureException {
    String plain = PlainText.line(text).strip();
    if (plain.isEmpty()) {
      throw new FailureException(FailureCode.PROOF_WITHOUT_RULE);
    }
    if (plain.startsWith(ACCOUNT_PREFIX)) {
      throw new FailureException(FailureCode.PROOF_RULE_IS_ACCOUNT);
    }
    String number =
        Digits.ascii(
            plain.startsWith(ConversionEvent.RULE_PREFIX)
                ? plain.substring(ConversionEvent.RULE_PREFIX.length())
                : plain);
    if (!NUMBER.matcher(number).matches()) {
      throw new FailureException(FailureCode.PROOF_RULE_NO_NUMBER);
    }
    Target target = connection.target();
    if (target != null && AdAccount.number(target.accountUrn()).equals(number)) {
      throw new FailureException(FailureCode.PROOF_RULE_IS_ACCOUNT);
    }
    return number;
  }
}
