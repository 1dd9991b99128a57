package dev.capiwizard.steps.signin;

import dev.capiwizard.connection.CurrentConnection;
import dev.capiwizard.connection.Renewal;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.health.LinkedInReading;
import dev.capiwizard.renewal.RenewalDifference;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Stops a renewal whose new token is another member’s, until the person accepts that. */
final class RenewalGuard {
  private final CurrentConnection connection;
  private final Set<RenewalDifference> open = EnumSet.noneOf(RenewalDifference.class);

  RenewalGuard(CurrentConnection connection) {
    this.connection = connection;
  }

  /** Begins anew for a new sign-in. */
  void reset() {
    open.clear();
  }

  /** Compares the new token’s member and accounts with those of the token in use. */
  void compare(LinkedInReading reading) {
    open.clear();
    Renewal renewal = connection.inUse().renewal();
    if (!connection.isRenewing()
        || renewal == null
        || renewal.isAssured(Renewal.Assured.RIGHT_TOKEN)) {
      return;
    }
    open.addAll(RenewalDifference.of(connection.inUse(), reading));
    // Without the accounts nobody knows whose token it is; the next reading is looked at again.
    if (open.isEmpty() && !reading.accounts().isEmpty()) {
      connection.assure(Renewal.Assured.RIGHT_TOKEN);
    }
  }

  boolean isOpen() {
    return !open.isEmpty();
  }

  List<FailureCode> codes() {
    return open.stream()
        .map(
            one ->
                switch (one) {
                  case MEMBER -> FailureCode.RENEWED_BY_OTHER_MEMBER;
                  case ACCOUNT -> FailureCode.RENEWED_FOR_OTHER_ACCOUNT;
                })
        .toList();
  }

  /** The person wants the new token all the same; its account must be chosen anew. */
  void accept() {
    boolean otherAccount = open.contains(RenewalDifference.ACCOUNT);
    open.clear();
    connection.assure(Renewal.Assured.RIGHT_TOKEN);
    if (otherAccount) {
      connection.update(one -> one.withTarget(null));
    }
  }
}
