package dev.capiwizard.cli;

import dev.capiwizard.app.AppContext;
import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.ConnectionIds;
import dev.capiwizard.connection.Connections;
import dev.capiwizard.connection.DeveloperApp;
import dev.capiwizard.connection.TokenFacts;
import dev.capiwizard.connection.Verdict;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.health.Card;
import dev.capiwizard.health.ConnectionCheck;
import dev.capiwizard.oauth.AuthorizationRequest;
import dev.capiwizard.oauth.ClientCredentials;
import dev.capiwizard.oauth.LoginSightings;
import dev.capiwizard.oauth.ObservedLogin;
import dev.capiwizard.oauth.PastedCredential;
import dev.capiwizard.oauth.RedirectUri;
import dev.capiwizard.oauth.SystemBrowserLogin;
import dev.capiwizard.oauth.TokenSet;
import dev.capiwizard.platform.BrowserOpener;
import dev.capiwizard.renewal.Removals;
import dev.capiwizard.secrets.SecretStore;
import dev.capiwizard.texts.PastedText;
import dev.capiwizard.texts.Texts;
import java.io.IOException;
import java.io.PrintWriter;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code connect}: the sign-in by the system browser, without the window. */
@Command(name = "connect", mixinStandardHelpOptions = true)
final class ConnectCommand implements Callable<Integer> {
  private static final Texts TEXTS = Texts.of("cli");
  private static final Duration DEADLINE = Duration.ofMinutes(10);

  private final CommandEnvironment environment;
  private final GlobalOptions options;

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--name", required = true, paramLabel = "N")
  private String name = "";

  @Option(names = "--client-id", required = true, paramLabel = "ID")
  private String clientId = "";

  @Option(names = "--client-secret-stdin", required = true)
  private boolean secretFromStdin;

  @Option(names = "--no-open")
  private boolean noOpen;

  ConnectCommand(CommandEnvironment environment, GlobalOptions options) {
    this.environment = environment;
    this.options = options;
  }

  @Override
  public Integer call() throws FailureException, InterruptedException, IOException {
    PrintWriter out = Out.of(spec);
    if (PastedText.line(name).isEmpty()) {
      throw new FailureException(FailureCode.USAGE_WRONG, TEXTS.get("usage.name"));
    }
    PastedCredential id = PastedCredential.clientId(clientId);
    PastedCredential secret =
        PastedCredential.clientSecret(secretFromStdin ? SecretInput.read(System.in) : "");
    for (PastedCredential one : List.of(id, secret)) {
      if (!one.notes().isEmpty()) {
        out.println(one.notes());
      }
    }
    ClientCredentials client = new ClientCredentials(id.value(), secret.value());
    AppContext services = environment.services(options);
    ConnectionLookup.changeable(services.connections());
    ConnectionLookup.ownsSecrets(services.secrets(services.endpoints().world()));
    TokenSet tokens = signIn(services, client, out);
    Connection connection = store(services, client, tokens);
    SecretStore.Storage storage = services.secrets(services.endpoints().world()).storage();
    boolean kept = storage == SecretStore.Storage.KEYCHAIN;
    out.println(
        kept ? TEXTS.get("connect.stored", connection.id()) : TEXTS.get("connect.not.kept"));
    ConnectionCheck.Checked checked = services.check().run(connection);
    ConnectionLookup.written(checked.written());
    Card card = checked.card();
    out.println(
        TEXTS.get(
            "check.line",
            connection.id(),
            connection.name(),
            TEXTS.get("verdict." + card.verdict())));
    FindingLines.print(out, card);
    if (!kept) {
      dismiss(services, connection, storage);
      return ExitCode.CANNOT_TELL;
    }
    return card.verdict() == Verdict.CHECKING ? ExitCode.WORKS : ExitCode.of(card.verdict());
  }

  /**
   * The token is gone as soon as this ends, so a connection left in the list would mislead. A
   * keychain that did not respond may still have taken a secret, so that connection leaves the list
   * only with its secrets.
   */
  private static void dismiss(
      AppContext services, Connection connection, SecretStore.Storage storage)
      throws FailureException {
    Removals removals = new Removals(services.connections(), services::secrets);
    ConnectionLookup.written(
        storage == SecretStore.Storage.MEMORY_NO_KEYCHAIN
            ? removals.removeAnyway(connection).written()
            : removals.remove(connection).written());
  }

  private TokenSet signIn(AppContext services, ClientCredentials client, PrintWriter out)
      throws FailureException, InterruptedException {
    AuthorizationRequest request =
        services
            .oauth()
            .begin(services.endpoints(), client.clientId(), RedirectUri.ofThisComputer());
    BrowserOpener opener =
        address -> {
          out.println(TEXTS.get("connect.open"));
          out.println(address.toString());
          out.flush();
          if (!noOpen) {
            services.browser().open(address);
          }
        };
    LoginSightings sightings =
        new LoginSightings(services.observer(services.endpoints().world()), false);
    CompletableFuture<String> code =
        new ObservedLogin(new SystemBrowserLogin(opener, DEADLINE), sightings).authorize(request);
    try {
      return services
          .oauth()
          .exchange(services.endpoints(), client, code.get(), request.redirectUri());
    } catch (ExecutionException e) {
      if (e.getCause() instanceof FailureException failure) {
        throw failure;
      }
      throw new FailureException(FailureCode.INTERNAL, "", e);
    }
  }

  private Connection store(AppContext services, ClientCredentials client, TokenSet tokens)
      throws FailureException {
    String id = ConnectionIds.random(new SecureRandom());
    Connection connection =
        Connection.begin(
                id, PastedText.line(name), services.endpoints(), services.clock().instant())
            .withApp(DeveloperApp.NONE.withClientId(client.clientId()).withSecretStored(true))
            .withToken(tokens.facts(TokenFacts.Origin.SIGN_IN));
    SecretStore secrets = services.secrets(services.endpoints().world());
    store(services.connections(), secrets, connection, client, tokens);
    return connection;
  }

  /**
   * Stores the connection first: secrets whose connection is not stored would never be found again.
   *
   * @throws FailureException if it could not be written, as on a full disk; nothing is kept then
   */
  static void store(
      Connections connections,
      SecretStore secrets,
      Connection connection,
      ClientCredentials client,
      TokenSet tokens)
      throws FailureException {
    String id = connection.id();
    try {
      ConnectionLookup.written(connections.add(connection));
    } catch (FailureException e) {
      // Otherwise writing would be tried again, and store it without its token.
      var _ = connections.remove(id);
      throw e;
    }
    secrets.put(id, SecretStore.Kind.CLIENT_SECRET, client.clientSecret());
    secrets.put(id, SecretStore.Kind.ACCESS_TOKEN, tokens.accessToken());
    if (tokens.refreshToken() != null) {
      secrets.put(id, SecretStore.Kind.REFRESH_TOKEN, tokens.refreshToken());
    }
  }
}
