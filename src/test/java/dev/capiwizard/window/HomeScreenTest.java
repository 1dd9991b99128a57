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
import dev.capiwizard.rehearsal.Rehearsal;
import dev.capiwizard.secrets.SecretStore.Kind;
import dev.capiwizard.testing.Depth;
import dev.capiwizard.testing.PracticeMember;
import dev.capiwizard.testing.Toolkit;
import dev.capiwizard.ui.Background;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is asked for on Home, with the services behind it. */
@Timeout(120)
@Depth.Heavy
class HomeScreenTest {
  @TempDir Path folder;
  private final List<String> said = new CopyOnWriteArrayList<>();
  private final List<Connection> renewed = new CopyOnWriteArrayList<>();

  @Test
  void twoQuickPressesRenewOnce() throws Exception {
    try (Rehearsal rehearsal = Rehearsal.open("renewal-by-refresh-token", folder.resolve("data"))) {
      Connection made = connect(rehearsal);
      HomeScreen home = home(rehearsal);
      Toolkit.onFx(
          () -> {
            home.renewWithoutSignIn(made);
            home.renewWithoutSignIn(made);
            return true;
          });
      Toolkit.await(() -> !renewed.isEmpty());
      AppContext context = rehearsal.world().context();
      context.connections().flush(Duration.ofSeconds(20));
      assertThat(said).isEmpty();
      assertThat(renewed).hasSize(1);
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
      HomeScreen home = home(rehearsal);
      Toolkit.onFx(() -> home.check(List.of(made), (done, all) -> {}, () -> {}));
      Toolkit.await(() -> !said.isEmpty());
      assertThat(said.getFirst())
          .startsWith("1 connection could not be asked this time")
          .contains("CW-NET-");
    }
  }

  private HomeScreen home(Rehearsal rehearsal) throws Exception {
    AppContext context = rehearsal.world().context();
    Background background = new Background(context.workers(), context.timer(), Platform::runLater);
    return Toolkit.onFx(
        () ->
            new HomeScreen(
                context, background, name -> Optional.empty(), ZoneOffset.UTC, new Noted()));
  }

  /** A connection with tokens of the practice, the refresh token too where it gives one. */
  private static Connection connect(Rehearsal rehearsal) throws Exception {
    AppContext context = rehearsal.world().context();
    PracticeAddresses addresses = rehearsal.world().practice().addresses();
    ClientCredentials client =
        new ClientCredentials(addresses.clientId(), addresses.clientSecret());
    AuthorizationRequest request =
        context.oauth().begin(context.endpoints(), client.clientId(), RedirectUri.DEFAULT);
    PracticeMember member = new PracticeMember(rehearsal.world().practice());
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

  /** Where Home leads to, written down. */
  private final class Noted implements HomeScreen.Way {
    @Override
    public void open(Connection connection) {
      throw new AssertionError("nothing was opened");
    }

    @Override
    public void renew(Connection connection) {
      renewed.add(connection);
    }

    @Override
    public void tell(FailureException failure) {
      said.add(failure.code().id());
    }

    @Override
    public void say(String words) {
      said.add(words);
    }
  }
}
