package dev.capiwizard.home;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.Keeping;
import dev.capiwizard.connection.LastVerdict;
import dev.capiwizard.connection.Renewal;
import dev.capiwizard.connection.Verdict;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.home.ConnectionStatus.Next;
import dev.capiwizard.home.ConnectionStatus.State;
import dev.capiwizard.testing.SampleProgress;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a connection stands, and what its button does. */
@Execution(ExecutionMode.CONCURRENT)
class ConnectionStatusTest {
  /** When the tokens of the samples were made; they live 60 days. */
  private static final Instant MADE = Instant.parse("2026-11-24T08:00:00Z");

  private static final Instant NOW = MADE.plus(Duration.ofHours(1));

  @ParameterizedTest
  @CsvSource({
    "new, UNFINISHED, CONTINUE",
    "some needs, UNFINISHED, CONTINUE",
    "app, UNFINISHED, CONTINUE",
    "products asked for, WAITING, CONTINUE",
    "products refused, WAITING, CONTINUE",
    "products, UNFINISHED, CONTINUE",
    "sign-in failed, UNFINISHED, CONTINUE",
    "generator without a day, NOT_IN_UPSTACK, CONTINUE",
    "signed in, NOT_IN_UPSTACK, CONTINUE",
    "green before Upstack has it, NOT_IN_UPSTACK, CONTINUE",
    "saved, UNKNOWN, OPEN",
    "grey, UNKNOWN, OPEN",
    "checking, CHECKING, OPEN",
    "token works, TOKEN_WORKS, OPEN",
    "green, HEALTHY, OPEN",
    "red, UNHEALTHY, RENEW",
    "by a command, UNKNOWN, OPEN",
    "quick try in Upstack, UNKNOWN, OPEN",
    "from the quick try to the app, REPLACING, CONTINUE",
  })
  void followsWhatIsStored(String sample, State state, Next next) {
    ConnectionStatus status = status(sample(sample), NOW);
    assertThat(status.state()).isEqualTo(state);
    assertThat(status.next()).isEqualTo(next);
  }

  /** A token is renewed from two weeks before its end, or as soon as the first reminder comes. */
  @ParameterizedTest
  @CsvSource({
    "14, 15, HEALTHY, OPEN",
    "14, 14, SOON, RENEW",
    "14, 0, SOON, RENEW",
    "14, -1, ENDED, RENEW",
    "30, 31, HEALTHY, OPEN",
    "30, 30, SOON, RENEW",
    "3, 14, SOON, RENEW",
    "'', 15, HEALTHY, OPEN",
    "'', 14, SOON, RENEW",
  })
  void theEndComesCloser(String reminders, int daysLeft, State state, Next next) {
    Connection green = sample("green");
    List<Integer> days =
        Stream.of(reminders).filter(one -> !one.isEmpty()).map(Integer::valueOf).toList();
    ConnectionStatus status =
        status(
            green.withReminding(green.reminding().withThresholds(days)),
            MADE.plus(Duration.ofDays(60 - daysLeft)).minusSeconds(60));
    assertThat(status.daysLeft()).isEqualTo(daysLeft);
    assertThat(status.state()).isEqualTo(state);
    assertThat(status.next()).isEqualTo(next);
  }

  @Test
  void theTokenEndsToTheMoment() {
    Instant end = MADE.plus(Duration.ofDays(60));
    assertThat(status(sample("green"), end.minusMillis(1)).state()).isEqualTo(State.SOON);
    assertThat(status(sample("green"), end).state()).isEqualTo(State.ENDED);
  }

  @Test
  void theMoreUrgentStateHidesTheOther() {
    Instant soon = MADE.plus(Duration.ofDays(50));
    Instant over = MADE.plus(Duration.ofDays(61));
    Connection red = sample("red");
    Connection renewing = red.withRenewal(Renewal.begin(red, NOW));
    Connection leaving = renewing.withKeeping(new Keeping(true));
    assertThat(status(red, soon).state()).isEqualTo(State.UNHEALTHY);
    assertThat(status(renewing, soon).state()).isEqualTo(State.RENEWING);
    assertThat(status(renewing, over).state()).isEqualTo(State.ENDED);
    assertThat(status(leaving, over).state()).isEqualTo(State.LEAVING);
    assertThat(status(leaving, over).next()).isEqualTo(Next.OPEN);
  }

  /** What another sign-in does not mend is looked at first. */
  @ParameterizedTest
  @CsvSource({
    "CW-TOKEN-04, RENEW, true",
    "CW-TOKEN-02, RENEW, true",
    "CW-TOKEN-03, RENEW, false",
    "CW-ACCESS-02, OPEN, false",
    "CW-UPSTACK-01, OPEN, false",
    "CW-TOKEN-99, OPEN, false",
  })
  void aRedCardLeadsToWhatMendsIt(String code, Next next, boolean dead) {
    ConnectionStatus status =
        status(
            sample("red").withLastVerdict(new LastVerdict(Verdict.UNHEALTHY, MADE, List.of(code))),
            NOW);
    assertThat(status.next()).isEqualTo(next);
    assertThat(status.isTokenDead()).isEqualTo(dead);
    assertThat(status.shownFinding()).isEqualTo(FailureCode.byId(code).orElse(null));
  }

  @Test
  void aFindingIsShownOfARedCardAlone() {
    Connection grey =
        sample("grey")
            .withLastVerdict(
                new LastVerdict(Verdict.UNKNOWN, MADE, List.of(FailureCode.UNREACHABLE.id())));
    assertThat(status(grey, NOW).finding()).isEqualTo(FailureCode.UNREACHABLE);
    assertThat(status(grey, NOW).shownFinding()).isNull();
  }

  @Test
  void aTokensLifeGoesFromNothingToAll() {
    Connection green = sample("green");
    assertThat(status(green, MADE.minusSeconds(60)).gone()).isZero();
    assertThat(status(green, MADE.plus(Duration.ofDays(15))).gone())
        .isEqualTo(0.25, Offset.offset(0.001));
    assertThat(status(green, MADE.plus(Duration.ofDays(90))).gone()).isEqualTo(1);
  }

  @Test
  void anEndThatNobodyKnowsHasNoDays() {
    ConnectionStatus status = status(sample("generator without a day"), NOW);
    assertThat(status.daysLeft()).isNull();
    assertThat(status.gone()).isZero();
    assertThat(status(sample("new"), NOW).daysLeft()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "ENDED, true, false",
    "UNHEALTHY, true, false",
    "RENEWING, true, false",
    "SOON, true, false",
    "NOT_IN_UPSTACK, false, false",
    "UNFINISHED, false, false",
    "WAITING, false, false",
    "LEAVING, false, false",
    "UNKNOWN, false, false",
    "CHECKING, false, true",
    "TOKEN_WORKS, false, true",
    "HEALTHY, false, true",
  })
  void countsAsInNeedOrAsGood(State state, boolean needsYou, boolean good) {
    ConnectionStatus status = new ConnectionStatus(sample("new"), state, Next.OPEN, null, 0, null);
    assertThat(status.needsYou()).isEqualTo(needsYou);
    assertThat(status.isGood()).isEqualTo(good);
  }

  @Test
  void theMostUrgentIsFirstThenTheEndThenTheName() {
    List<ConnectionStatus> sorted =
        Stream.of(
                of(State.HEALTHY, 3L, "a"),
                of(State.SOON, null, "b"),
                of(State.SOON, 5L, "zebra"),
                of(State.SOON, 5L, "Yak"),
                of(State.SOON, 5L, "xerus"),
                of(State.SOON, 2L, "z"),
                of(State.ENDED, -1L, "c"))
            .sorted(ConnectionStatus.MOST_URGENT_FIRST)
            .toList();
    assertThat(sorted)
        .extracting(one -> one.connection().name())
        .containsExactly("c", "z", "xerus", "Yak", "zebra", "b", "a");
  }

  private static ConnectionStatus of(State state, Long daysLeft, String name) {
    return new ConnectionStatus(sample("new").withName(name), state, Next.OPEN, daysLeft, 0, null);
  }

  private static ConnectionStatus status(Connection connection, Instant at) {
    return ConnectionStatus.of(connection, at, ZoneOffset.UTC);
  }

  private static Connection sample(String name) {
    Connection sample = SampleProgress.all().get(name);
    assertThat(sample).as(name).isNotNull();
    return sample;
  }
}
