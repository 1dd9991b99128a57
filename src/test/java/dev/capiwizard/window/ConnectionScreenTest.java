package dev.capiwizard.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.app.AppContext;
import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.connection.Renewal;
import dev.capiwizard.connection.TokenFacts;
import dev.capiwizard.rehearsal.Rehearsal;
import dev.capiwizard.testing.TestTiers;
import dev.capiwizard.testing.Toolkit;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Where the wizard of a connection opens. */
@Timeout(60)
@TestTiers.Heavy
class ConnectionScreenTest {
  @TempDir Path folder;

  /** Made by the command connect: nothing of steps 1 to 4 is left to do. */
  @Test
  void aConnectionMadeByACommandOpensWithTheLastThreeSteps() throws Exception {
    try (Rehearsal rehearsal = Rehearsal.open("happy", folder.resolve("data"))) {
      Connection made = made(rehearsal);
      open(rehearsal, made);
      assertThat(lookup(rehearsal, "#step-app")).isNull();
      assertThat(lookup(rehearsal, "#step-upstack")).isNotNull();
    }
  }

  /** The token came by the refresh token, and the ad account is not known. */
  @Test
  void aRenewalWithoutASignInOpensAtUpstackAndCanBeWorked() throws Exception {
    try (Rehearsal rehearsal = Rehearsal.open("happy", folder.resolve("data"))) {
      Connection made = made(rehearsal);
      Renewal begun = Renewal.begin(made, Instant.EPOCH);
      Connection renewing =
          made.withRenewal(
              begun
                  .changedTo(begun.applyTo(made).withToken(token("new1")))
                  .with(Renewal.Assured.RIGHT_TOKEN));
      rehearsal.world().context().connections().add(renewing).get();
      open(rehearsal, renewing);
      Node fill = lookup(rehearsal, "#copy-token");
      assertThat(fill).isNotNull();
      assertThat(Toolkit.onFx(() -> fill.isDisabled())).isFalse();
      assertThat(lookup(rehearsal, "#stop-renewal")).isNotNull();
    }
  }

  private static Scene scene(Rehearsal rehearsal) {
    return rehearsal.window().stage().getScene();
  }

  static Connection made(Rehearsal rehearsal) throws Exception {
    AppContext context = rehearsal.world().context();
    Endpoints endpoints = context.endpoints();
    Connection begun = Connection.begin("cmd1", "Acme", endpoints, context.clock().instant());
    Connection made =
        begun
            .withApp(begun.app().withClientId("86pracapp1acme").withSecretStored(true))
            .withToken(token("old1"));
    context.connections().add(made).get();
    return made;
  }

  private static TokenFacts token(String lastFour) {
    Instant now = Instant.parse("2026-11-24T09:00:00Z");
    return new TokenFacts(
        lastFour,
        320,
        now,
        now.plusSeconds(5_184_000),
        Set.of("r_ads", "rw_conversions"),
        TokenFacts.Origin.SIGN_IN,
        null,
        null);
  }

  private static void open(Rehearsal rehearsal, Connection connection) throws Exception {
    Toolkit.onFx(
        () -> {
          rehearsal.window().open(connection);
          return true;
        });
  }

  private static Node lookup(Rehearsal rehearsal, String id) throws Exception {
    return Toolkit.onFx(() -> scene(rehearsal).lookup(id));
  }
}
