package dev.capiwizard.connection;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The last test conversion. It is stored before it is sent, as one whose answer got lost, and again
 * once the answer has come.
 *
 * @param at when it was sent
 * @param rule the number of the conversion rule
 * @param eventId by which LinkedIn knows it again
 * @param status the HTTP status of the answer; 0 if there is none
 * @param accepted whether LinkedIn accepted it; null if that is not known
 * @param code the finding’s code, such as {@code CW-PROOF-01}; empty if it was accepted
 * @param lastFour the last four characters of the token that sent it
 * @param length that token’s length in characters
 */
public record Proof(
    Instant at,
    String rule,
    String eventId,
    int status,
    @Nullable Boolean accepted,
    String code,
    String lastFour,
    int length) {
  /** The shortest time between two test conversions of one connection. */
  public static final Duration PAUSE = Duration.ofMinutes(1);

  /** Whether it was sent with this token; another token’s test says nothing of it. */
  public boolean fits(TokenFacts token) {
    return token.length() == length && token.lastFour().equals(lastFour);
  }

  /** Whether it is too early for another one; a clock that was set back holds nothing back. */
  public boolean holdsBack(Instant now) {
    return Duration.between(at, now).abs().compareTo(PAUSE) < 0;
  }

  /** The same with its answer. */
  public Proof answered(int newStatus, @Nullable Boolean newAccepted, String newCode) {
    return new Proof(at, rule, eventId, newStatus, newAccepted, newCode, lastFour, length);
  }
}
