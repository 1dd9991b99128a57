package dev.capiwizard.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.connection.Renewal;
import dev.capiwizard.connection.TokenFacts;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.platform.BrowserOpener;
import dev.capiwizard.secrets.SecretStore.Kind;
import dev.capiwizard.testing.Owns;
import dev.capiwizard.testing.PracticeMember;
import dev.capiwizard.testing.Toolkit;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Where the wizard of a connection opens. */
@Timeout(60)
@Owns(Owns.REDIRECT_PORT)
class ConnectionScreenTest {
  @TempDir Path folder;

  /** Made by the command connect: nothing of steps 1 to 4 is left to do. */
  @Test
  void aConnectionMadeByACommandOpensWithTheLastThreeSteps() throws Exception {
    try (Rehearsal rehearsal = Rehearsal.open("happy", folder.resolve("data"))) {
      Connection made = made(rehearsal);
      open(rehearsal, made);
      assertThat(lookup(rehearsal, "#step-app").isVisible()).isFalse();
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

  /** A secret that LinkedIn made anew since: the way to paste it is there in a renewal, too. */
  @Test
  void aWrongSecretInARenewalLeadsToTheDeveloperAppAndBack() throws Exception {
    AtomicReference<PracticeMember> member = new AtomicReference<>();
    BrowserOpener browser = address -> RenewalWalkTest.browse(member.get(), address);
    try (Rehearsal rehearsal = Rehearsal.open("happy", folder.resolve("data"), browser)) {
      PracticeMember signedIn = new PracticeMember(rehearsal.world().practice());
      signedIn.signIn();
      member.set(signedIn);
      Connection made = made(rehearsal);
      rehearsal.secrets().put(made.id(), Kind.CLIENT_SECRET, "WPL_AP1.old.wrong");
      Toolkit.onFx(
          () -> {
            rehearsal.window().renew(made);
            return true;
          });
      Node app = lookup(rehearsal, "#step-app");
      assertThat(app.isVisible()).isFalse();
      press(rehearsal, "#fix-app");
      assertThat(app.isVisible()).isTrue();
      Toolkit.await(() -> scene(rehearsal).lookup("#client-secret") != null);
      String right = rehearsal.world().practice().addresses().clientSecret();
      Toolkit.onFx(
          () -> {
            ((TextField) scene(rehearsal).lookup("#client-secret")).setText(right);
            return true;
          });
      press(rehearsal, "#save-secret");
      Toolkit.await(() -> stored(rehearsal, made, Kind.CLIENT_SECRET).equals(right));
      press(rehearsal, "#step-signin");
      press(rehearsal, "#use-my-browser");
      Toolkit.await(() -> !stored(rehearsal, made, Kind.NEW_ACCESS_TOKEN).isEmpty());
    }
  }

  private static String stored(Rehearsal rehearsal, Connection connection, Kind kind)
      throws FailureException {
    return rehearsal.secrets().get(connection.id(), kind).orElse("");
  }

  /** Waits until it is there, and presses it. */
  private static void press(Rehearsal rehearsal, String id) throws Exception {
    Toolkit.await(
        () -> scene(rehearsal).lookup(id) instanceof ButtonBase button && !button.isDisabled());
    Toolkit.onFx(
        () -> {
          ((ButtonBase) scene(rehearsal).lookup(id)).fire();
          return true;
        });
  }

  private static Scene scene(Rehearsal rehearsal) {
    return rehearsal.window().stage().getScene();
  }

  private static Connection made(Rehearsal rehearsal) throws Exception {
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
