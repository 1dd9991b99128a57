package dev.capiwizard.health;

import dev.capiwizard.connection.LastVerdict;
import dev.capiwizard.connection.UpstackSide;
import dev.capiwizard.connection.Verdict;
import dev.capiwizard.failures.FailureCode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The destination card.
 *
 * @param findings troubles and open questions, the most important first: LinkedIn’s before
 *     Upstack’s
 * @param linkedin the reading of LinkedIn; null before it was asked
 * @param upstack the known state of Upstack’s card
 * @param checkingUntil end of the countdown while the verdict is CHECKING, otherwise null
 * @param upstackNotNoticedYet LinkedIn has a problem while Upstack still shows Healthy
 */
public record Card(
    Verdict verdict,
    List<FailureCode> findings,
    @Nullable LinkedInReading linkedin,
    UpstackSide upstack,
    @Nullable Instant checkingUntil,
    boolean upstackNotNoticedYet) {
  public Card {
    findings = List.copyOf(findings);
  }

  /** The verdict to be stored. */
  public LastVerdict at(Instant now) {
    return LastVerdict.of(verdict, now, findings);
  }

  /** Whether a finding of this card is a problem, not merely good to know. */
  public boolean isProblem(FailureCode code) {
    LinkedInReading asked = linkedin;
    return verdict == Verdict.UNHEALTHY
        && (asked == null
            || asked
                .of(code)
                .map(one -> one.outcome() == CheckResult.Outcome.PROBLEM)
                .orElse(true));
  }

  /** Whether LinkedIn no longer accepts the token, so that its days do not count. */
  public boolean isTokenDead() {
    return findings.stream().anyMatch(FailureCode::endsTokenEarly);
  }

  /** LinkedIn’s id of the request that brought a finding, for its support; may be empty. */
  public String reference(FailureCode code) {
    LinkedInReading asked = linkedin;
    return asked == null ? "" : asked.of(code).map(CheckResult::reference).orElse("");
  }

  /** Whether this finding is the only trouble, and LinkedIn accepts the token as such. */
  public boolean isAllElseFine(FailureCode code) {
    LinkedInReading asked = linkedin;
    return asked != null && findings.equals(List.of(code)) && asked.isTokenFine();
  }

  /** Whether only Upstack’s card can tell, since LinkedIn’s response leaves it open. */
  public boolean isSendingInDoubt() {
    LinkedInReading asked = linkedin;
    return verdict == Verdict.UNKNOWN && asked != null && asked.isSendingInDoubt();
  }

  /** False if LinkedIn could not be asked and Upstack is silent: the last verdict stands. */
  public boolean isVerdict() {
    boolean asked = linkedin != null && linkedin.outcome() != CheckResult.Outcome.CANNOT_TELL;
    return asked || verdict != Verdict.UNKNOWN;
  }
}
