package dev.capiwizard.connection;

import dev.capiwizard.texts.PlainText;
import java.util.List;

/**
 * The ad account that the token works for, and the conversion rules to use.
 *
 * @param accountUrn such as {@code urn:li:sponsoredAccount:123456}
 * @param accountName as LinkedIn shows it, or the account’s number if the name is not readable
 * @param role the member’s role on it, as LinkedIn spells it; empty if unknown
 * @param rules the chosen conversion rules; empty if they could not be listed
 */
public record Target(String accountUrn, String accountName, String role, List<Rule> rules) {
  /** A conversion rule, with its number and name. */
  public record Rule(String id, String name) {
    @SuppressWarnings("NullAway") // JSON may leave out anything.
    public Rule {
      name = name == null ? null : PlainText.line(name);
    }
  }

  @SuppressWarnings("NullAway") // JSON may leave out anything.
  public Target {
    accountName = accountName == null ? null : PlainText.line(accountName);
    rules = List.copyOf(rules);
  }
}
