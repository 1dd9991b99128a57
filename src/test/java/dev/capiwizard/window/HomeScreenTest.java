package dev.capiwizard.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.app.AppContext;
import dev.capiwizard.connection.Change;
import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.TokenFacts;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.oauth.AuthorizationRequest;
import dev.capiwizard.oauth.ClientCredentials;
import dev.capiwizard.oauth.RedirectUri;
import dev.capiwizard.oauth.ReturnAddress;
import dev.capiwizard.oauth.TokenSet;
import dev.capiwizard.practice.PracticeAddresses;
import dev.capiwizard.practice.PracticeMember;
import dev.capiwizard.rehearsal.Rehearsal;
import dev.capiwizard.secrets.SecretStore.Kind;
import dev.capiwizard.testing.MapSecrets;
import dev.capiwizard.testing.TestTiers;
import dev.capiwizard.testing.Toolkit;
import dev.capiwizard.ui.Theme;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is asked for on Home, with the services behind it. */
@Timeout(120)
@TestTiers.Heavy
class HomeScreenTest {
  @TempDir Path folder;
  private final List<String> opened = new CopyOnWriteArrayList<>();

  @Test
  void twoQuickPressesRenewOnce() throws Exception {
    try (Rehearsal rehearsal = Rehearsal.open("renewal-by-refresh-token", folder.resolve("data"))) {
      Connection made = connect(rehearsal);
      Toolkit.onFx(
          () -> {
            HomeScreen home = rehearsal.window().home();
            rehearsal.window().screen().onOpened(opened::add);
            home.renewWithoutSignIn(made);
            home.renewWithoutSignIn(made);
            return true;
          });
      Toolkit.await(() -> !opened.isEmpty());
      AppContext context = rehearsal.world().context();
      context.connections().flush(Duration.ofSeconds(20));
      assertThat(opened).containsExactly("upstack");
      assertThat(context.changeLog().read(made.id()))
          .filteredOn(one -> one.what() == Change.What.RENEWAL_TOKEN)
          .hasSize(1);
    }
  }

  /** The old verdict stands, so the card alone would not show that the check brought nothing. */
  @Test
  void aCheckThatReachesNobodySaysSo() throws Exception {
    try (Rehearsal rehearsal = Rehearsal.open("happy", folder.resolve("data"))) {
      Connection made = connect(rehearsal);
      rehearsal.world().practice().close();
      Toolkit.onFx(
          () -> rehearsal.window().home().check(List.of(made), (done, all) -> {}, () -> {}));
      Toolkit.await(() -> said(rehearsal).contains("CW-NET-"));
      assertThat(Toolkit.onFx(() -> said(rehearsal)))
          .contains("We could not check 1 connection this time");
    }
  }

  /** A round of many connections takes minutes, in which somebody may rehearse. */
  @Test
  void aRoundOfChecksGoesOnWhileAnotherWorldIsShown() throws Exception {
    CountDownLatch answer = new CountDownLatch(1);
    MapSecrets slow =
        new MapSecrets() {
          @Override
          public Optional<String> get(String connectionId, Kind kind) throws FailureException {
            try {
              answer.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
            return super.get(connectionId, kind);
          }
        };
    try (HomeRig rig =
            HomeRig.open(
                folder.resolve("real"),
                List.of(HomeRig.connection("c1", "Acme", 30, "HEALTHY")),
                Theme.Choice.LIGHT,
                900,
                640,
                names -> slow);
        HomeRig other = HomeRig.open(folder.resolve("other"), List.of(), Theme.Choice.LIGHT)) {
      rig.showHome();
      Scene scene = Toolkit.onFx(() -> rig.window.stage().getScene());
      Toolkit.press(() -> (Button) scene.lookup("#check-all"));
      Toolkit.await(() -> scene.lookup("#check-progress") != null);
      Workspace rehearsal =
          Toolkit.onFx(
              () -> {
                Workspace made =
                    new Workspace(rig.window.window(), other.context, Workspace.Ways.NONE);
                rig.window.leave();
                made.enter();
                made.showHome();
                return made;
              });
      assertThat(Toolkit.onFx(() -> scene.lookup("#check-progress"))).isNull();
      Toolkit.onFx(
          () -> {
            rehearsal.close();
            rig.window.enter();
            rig.window.showHome();
            return true;
          });
      Toolkit.await(() -> scene.lookup("#check-progress") != null);
      answer.countDown();
      Toolkit.await(
          () -> scene.lookup("#check-all") instanceof Button again && !again.isDisabled());
      assertThat(slow.asked()).isPositive();
    }
  }

  /** What stands above the screen, but for the line that this is a rehearsal. */
  private static String said(Rehearsal rehearsal) {
    return rehearsal.window().banners().lookupAll(".label").stream()
        .map(label -> ((Labeled) label).getText())
        .filter(text -> !text.startsWith("This is a rehearsal"))
        .collect(Collectors.joining());
  }

  /** A connection with tokens of the practice, the refresh token too where it gives one. */
  private static Connection connect(Rehearsal rehearsal) throws Exception {
    AppContext context = rehearsal.world().context();
    PracticeAddresses addresses = rehearsal.world().practice().addresses();
    ClientCredentials client =
        new ClientCredentials(addresses.clientId(), addresses.clientSecret());
    AuthorizationRequest request =
        context.oauth().begin(context.endpoints(), client.clientId(), RedirectUri.DEFAULT);
    PracticeMember member = new PracticeMember(rehearsal.world().practice().addresses());
    TokenSet tokens =
        context
            .oauth()
            .exchange(
                context.endpoints(),
                client,
                ReturnAddress.code(request, member.returnAddress(request.address())),
                request.redirectUri());
    rehearsal.secrets().put("c1", Kind.ACCESS_TOKEN, tokens.accessToken());
    rehearsal.secrets().put("c1", Kind.CLIENT_SECRET, client.clientSecret());
    if (tokens.refreshToken() != null) {
      rehearsal.secrets().put("c1", Kind.REFRESH_TOKEN, tokens.refreshToken());
    }
    Connection begun =
        Connection.begin("c1", "Acme", context.endpoints(), context.clock().instant());
    Connection made =
        begun
            .withApp(begun.app().withClientId(client.clientId()).withSecretStored(true))
            .withToken(tokens.facts(TokenFacts.Origin.SIGN_IN));
    context.connections().add(made).get();
    return made;
  }
}
