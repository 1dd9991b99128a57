package dev.capiwizard.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.Reminding.Snooze;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.practice.faults.Scenario;
import dev.capiwizard.secrets.SecretStore.Kind;
import dev.capiwizard.testing.ConnectionRig;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new token beside the one in use. */
class RenewalsTest {
  @TempDir Path folder;

  @Test
  void aRenewalThatIsLeftLeavesEverythingAsItWas() throws Exception {
    try (ConnectionRig rig = new ConnectionRig(Scenario.RENEWAL_BY_REFRESH_TOKEN, folder)) {
      Connection before = rig.connect("c1", "Acme");
      String token = rig.secrets.get("c1", Kind.ACCESS_TOKEN).orElseThrow();
      rig.renewals.refresh(before).get();
      assertThat(rig.connection("c1").renewal()).isNotNull();
      rig.renewals.leave("c1");
      assertThat(rig.connection("c1")).isEqualTo(before);
      assertThat(rig.secrets.get("c1", Kind.ACCESS_TOKEN)).contains(token);
      assertThat(rig.secrets.get("c1", Kind.NEW_ACCESS_TOKEN)).isEmpty();
      assertThat(rig.secrets.get("c1", Kind.NEW_REFRESH_TOKEN)).isEmpty();
    }
  }

  @Test
  void theNewTokenTakesThePlaceOfTheOld() throws Exception {
    try (ConnectionRig rig = new ConnectionRig(Scenario.RENEWAL_BY_REFRESH_TOKEN, folder)) {
      rig.connect("c1", "Acme");
      rig.renewals.refresh(rig.connection("c1")).get();
      String fresh = rig.secrets.get("c1", Kind.NEW_ACCESS_TOKEN).orElseThrow();
      rig.renewals.finish("c1");
      assertThat(rig.secrets.get("c1", Kind.ACCESS_TOKEN)).contains(fresh);
      assertThat(rig.secrets.get("c1", Kind.NEW_ACCESS_TOKEN)).isEmpty();
      assertThat(rig.connection("c1").renewal()).isNull();
      assertThat(rig.check.run(rig.connection("c1")).dead()).isFalse();
    }
  }

  /** Killed between the keychain and the file: the next start does it once more. */
  @Test
  void finishingTwiceIsFinishingOnce() throws Exception {
    try (ConnectionRig rig = new ConnectionRig(Scenario.RENEWAL_BY_REFRESH_TOKEN, folder)) {
      rig.connect("c1", "Acme");
      rig.renewals.refresh(rig.connection("c1")).get();
      String fresh = rig.secrets.get("c1", Kind.NEW_ACCESS_TOKEN).orElseThrow();
      rig.secrets.put("c1", Kind.ACCESS_TOKEN, fresh);
      rig.renewals.finish("c1");
      rig.renewals.finish("c1");
      assertThat(rig.secrets.get("c1", Kind.ACCESS_TOKEN)).contains(fresh);
      assertThat(rig.connection("c1").renewal()).isNull();
    }
  }

  /** The entry of the renewal was deleted, and the change after it never reached the disk. */
  @Test
  void finishingGoesOnWhereOnlyTheTokenInPlaceIsLeft() throws Exception {
    try (ConnectionRig rig = new ConnectionRig(Scenario.RENEWAL_BY_REFRESH_TOKEN, folder)) {
      rig.connect("c1", "Acme");
      rig.renewals.refresh(rig.connection("c1")).get();
      String fresh = rig.secrets.get("c1", Kind.NEW_ACCESS_TOKEN).orElseThrow();
      rig.secrets.put("c1", Kind.ACCESS_TOKEN, fresh);
      rig.secrets.delete("c1", Kind.NEW_ACCESS_TOKEN);
      rig.renewals.finish("c1");
      assertThat(rig.connection("c1").renewal()).isNull();
    }
  }

  /** A keychain from a backup gives back a token, only not the right one. */
  @Test
  void aTokenThatIsNotTheNewOneReplacesNothing() throws Exception {
    try (ConnectionRig rig = new ConnectionRig(Scenario.RENEWAL_BY_REFRESH_TOKEN, folder)) {
      rig.connect("c1", "Acme");
      String inUse = rig.secrets.get("c1", Kind.ACCESS_TOKEN).orElseThrow();
      rig.renewals.refresh(rig.connection("c1")).get();
      String fresh = rig.secrets.get("c1", Kind.NEW_ACCESS_TOKEN).orElseThrow();
      rig.secrets.put("c1", Kind.NEW_ACCESS_TOKEN, fresh.substring(0, fresh.length() / 2));
      assertThatThrownBy(() -> rig.renewals.finish("c1"))
          .isInstanceOfSatisfying(
              FailureException.class,
              e -> assertThat(e.code()).isEqualTo(FailureCode.STORED_TOKEN_DIFFERS));
      assertThat(rig.secrets.get("c1", Kind.ACCESS_TOKEN)).contains(inUse);
    }
  }

  @Test
  void withoutTheNewTokenNothingIsReplaced() throws Exception {
    try (ConnectionRig rig = new ConnectionRig(Scenario.RENEWAL_BY_REFRESH_TOKEN, folder)) {
      rig.connect("c1", "Acme");
      String inUse = rig.secrets.get("c1", Kind.ACCESS_TOKEN).orElseThrow();
      rig.renewals.refresh(rig.connection("c1")).get();
      rig.secrets.delete("c1", Kind.NEW_ACCESS_TOKEN);
      assertThatThrownBy(() -> rig.renewals.finish("c1"))
          .isInstanceOfSatisfying(
              FailureException.class,
              e -> assertThat(e.code()).isEqualTo(FailureCode.TOKEN_MISSING));
      assertThat(rig.secrets.get("c1", Kind.ACCESS_TOKEN)).contains(inUse);
      assertThat(rig.connection("c1").renewal()).isNotNull();
    }
  }

  /** It was about the token before. */
  @Test
  void aSilenceEndsWithTheRenewal() throws Exception {
    try (ConnectionRig rig = new ConnectionRig(Scenario.RENEWAL_BY_REFRESH_TOKEN, folder)) {
      rig.connect("c1", "Acme");
      Snooze snooze = new Snooze(rig.clock.instant(), rig.clock.instant().plusSeconds(9_000_000));
      rig.store.update("c1", one -> one.withReminding(one.reminding().withSnooze(snooze))).get();
      rig.renewals.refresh(rig.connection("c1")).get();
      rig.renewals.finish("c1");
      assertThat(rig.connection("c1").reminding().snooze()).isNull();
    }
  }

  @Test
  void withoutARefreshTokenItSaysSo() throws Exception {
    try (ConnectionRig rig = new ConnectionRig(Scenario.HAPPY, folder)) {
      Connection connection = rig.connect("c1", "Acme");
      assertThat(rig.renewals.canRefresh(connection)).isFalse();
      refused(rig, connection, FailureCode.REFRESH_TOKEN_MISSING);
    }
  }

  /** Its token may be in Upstack already. */
  @Test
  void aRenewalUnderWayKeepsItsToken() throws Exception {
    try (ConnectionRig rig = new ConnectionRig(Scenario.RENEWAL_BY_REFRESH_TOKEN, folder)) {
      Connection before = rig.connect("c1", "Acme");
      rig.renewals.refresh(before).get();
      String waiting = rig.secrets.get("c1", Kind.NEW_ACCESS_TOKEN).orElseThrow();
      // Also where whoever asks has not heard of it.
      refused(rig, before, FailureCode.RENEWAL_UNDER_WAY);
      assertThat(rig.secrets.get("c1", Kind.NEW_ACCESS_TOKEN)).contains(waiting);
      rig.renewals.leave("c1");
      rig.renewals.refresh(rig.connection("c1")).get();
      assertThat(rig.secrets.get("c1", Kind.NEW_ACCESS_TOKEN)).isPresent();
    }
  }

  @Test
  void aRefusedRefreshTokenSaysSoAndTouchesNothing() throws Exception {
    try (ConnectionRig rig = new ConnectionRig(Scenario.RENEWAL_BY_REFRESH_TOKEN, folder)) {
      Connection connection = rig.connect("c1", "Acme");
      rig.practice.revokeTokens();
      refused(rig, connection, FailureCode.REFRESH_REFUSED);
      assertThat(rig.connection("c1")).isEqualTo(connection);
    }
  }

  @Test
  void aRefreshTokenEndsAfterAYear() throws Exception {
    try (ConnectionRig rig = new ConnectionRig(Scenario.RENEWAL_BY_REFRESH_TOKEN, folder)) {
      Connection connection = rig.connect("c1", "Acme");
      rig.clock.move(Duration.ofDays(364));
      assertThat(rig.renewals.canRefresh(connection)).isTrue();
      rig.clock.move(Duration.ofDays(2));
      assertThat(rig.renewals.canRefresh(connection)).isFalse();
    }
  }

  private static void refused(ConnectionRig rig, Connection connection, FailureCode code) {
    assertThatThrownBy(() -> rig.renewals.refresh(connection))
        .isInstanceOfSatisfying(FailureException.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}
