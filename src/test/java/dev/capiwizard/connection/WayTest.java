package dev.capiwizard.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.testing.SampleProgress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WayTest {
  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

  @Test
  void theQuickTryHasFourStepsAndTheDeveloperAppSeven() {
    assertThat(Way.QUICK_TRY.steps())
        .containsExactly(StepId.PREREQUISITES, StepId.SIGN_IN, StepId.UPSTACK, StepId.STATUS);
    assertThat(Way.DEVELOPER_APP.steps()).containsExactlyElementsOf(StepId.ALL);
    assertThat(Way.QUICK_TRY.numberOf(StepId.UPSTACK)).isEqualTo(3);
    assertThat(Way.QUICK_TRY.numberOf(StepId.APP)).isZero();
  }

  /**
   * A token of Campaign Manager in a file of an earlier version came by what is a quick try now.
   */
  @Test
  void aFileOfAnEarlierVersionTellsTheWayByItsToken() throws Exception {
    Connection app = begun(Way.DEVELOPER_APP);
    Connection quick = withToken(app, TokenFacts.Origin.CAMPAIGN_MANAGER).withWay(Way.QUICK_TRY);
    String written =
        new String(
            ConnectionsJson.bytes(List.of(app, quick), ConnectionsJson.Stored.NOTHING),
            StandardCharsets.UTF_8);
    String earlier =
        written.replaceAll("(?m)^.*\"way\" : \"[A-Z_]+\",?\\R", "").replaceAll(",(\\s*})", "$1");
    assertThat(earlier).doesNotContain("\"way\"");
    assertThat(ConnectionsJson.parse(earlier.getBytes(StandardCharsets.UTF_8)).connections())
        .extracting(Connection::way)
        .containsExactly(Way.DEVELOPER_APP, Way.QUICK_TRY);
    assertThat(ConnectionsJson.parse(written.getBytes(StandardCharsets.UTF_8)).connections())
        .containsExactly(app, quick);
  }

  @Test
  void theQuickTryNeedsFourThingsOnly() {
    Connection quick = begun(Way.QUICK_TRY);
    assertThat(NeedsProgress.missing(quick))
        .containsExactly(Need.ROLE, Need.RULE, Need.PARTNER, Need.UPSTACK);
    for (Need need : Way.QUICK_TRY.needs()) {
      quick = quick.withProgress(quick.progress().withTick(new Tick.Ready(need), true));
    }
    assertThat(StepProgress.of(quick, StepId.PREREQUISITES)).isEqualTo(StepStatus.DONE);
    assertThat(StepProgress.open(quick)).isEqualTo(StepId.SIGN_IN);
  }

  /** Earlier versions did not ask for it: who has a token is not sent back. */
  @Test
  void aQuickTryFromBeforeIsNotAskedForThePartnerIdAgain() {
    Connection quick =
        withToken(begun(Way.QUICK_TRY), TokenFacts.Origin.CAMPAIGN_MANAGER)
            .withProgress(
                Progress.NONE
                    .withTick(new Tick.Ready(Need.ROLE), true)
                    .withTick(new Tick.Ready(Need.RULE), true)
                    .withTick(new Tick.Ready(Need.UPSTACK), true));
    assertThat(NeedsProgress.missing(quick)).isEmpty();
  }

  /** Whoever waits for an approval and tries the quick way comes back to the same wait. */
  @Test
  void changingToAndFroLosesNothing() {
    Connection waiting = SampleProgress.readyToSignIn(begun(Way.DEVELOPER_APP), "86app");
    waiting =
        waiting.withProgress(
            waiting.progress().withProductsApproved(null).withProductsRequested(NOW));
    Connection quick = waiting.withWay(Way.QUICK_TRY);
    assertThat(StepProgress.of(quick, StepId.PRODUCTS)).isEqualTo(StepStatus.TO_DO);
    assertThat(StepProgress.open(quick)).isEqualTo(StepId.SIGN_IN);
    Connection back = quick.withWay(Way.DEVELOPER_APP);
    assertThat(back).isEqualTo(waiting);
    assertThat(StepProgress.of(back, StepId.PRODUCTS)).isEqualTo(StepStatus.WAITING);
    assertThat(StepProgress.open(back)).isEqualTo(StepId.PRODUCTS);
  }

  /** The quick try’s token says nothing of an app, and stays in use until it is replaced. */
  @Test
  void afterAChangeToTheDeveloperAppItsStepsAreToDo() {
    Connection changed =
        withToken(begun(Way.QUICK_TRY), TokenFacts.Origin.CAMPAIGN_MANAGER)
            .withUpstack(UpstackSide.saved(NOW, UpstackSide.Source.PERSON))
            .withWay(Way.DEVELOPER_APP);
    assertThat(StepProgress.isToBeReplaced(changed)).isTrue();
    for (StepId step :
        List.of(StepId.APP, StepId.PRODUCTS, StepId.SCOPES, StepId.SIGN_IN, StepId.UPSTACK)) {
      assertThat(StepProgress.of(changed, step)).as(step.id()).isEqualTo(StepStatus.TO_DO);
    }
    Connection ready = SampleProgress.readyToSignIn(changed, "86app");
    assertThat(StepProgress.open(ready)).isEqualTo(StepId.SIGN_IN);
    Connection replaced = withToken(ready, TokenFacts.Origin.SIGN_IN);
    assertThat(StepProgress.isToBeReplaced(replaced)).isFalse();
    assertThat(StepProgress.of(replaced, StepId.UPSTACK)).isEqualTo(StepStatus.DONE);
  }

  @ParameterizedTest
  @EnumSource
  void everyWayBeginsWithTheNeedsAndEndsWithTheStatus(Way way) {
    assertThat(way.steps()).first().isEqualTo(StepId.PREREQUISITES);
    assertThat(way.steps()).last().isEqualTo(StepId.STATUS);
    assertThat(way.steps()).isSorted();
  }

  private static Connection begun(Way way) {
    return Connection.begin("c1", "Acme", Endpoints.REAL, NOW).withWay(way);
  }

  private static Connection withToken(Connection connection, TokenFacts.Origin origin) {
    return connection.withToken(
        new TokenFacts(
            "abcd", 600, NOW, NOW.plus(Duration.ofDays(60)), Set.of(), origin, null, null));
  }
}
