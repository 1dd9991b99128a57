package dev.capiwizard.testing;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.DeveloperApp;
import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.connection.LastVerdict;
import dev.capiwizard.connection.Need;
import dev.capiwizard.connection.Progress;
import dev.capiwizard.connection.StepId;
import dev.capiwizard.connection.Target;
import dev.capiwizard.connection.Tick;
import dev.capiwizard.connection.TokenFacts;
import dev.capiwizard.connection.TokenFacts.Origin;
import dev.capiwizard.connection.UpstackSide;
import dev.capiwizard.connection.Verdict;
import dev.capiwizard.connection.Way;
import dev.capiwizard.failures.FailureCode;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Connections at which a person has worked for a while. */
public final class SampleProgress {
  private static final Instant BEGUN = Instant.parse("2026-11-24T08:00:00Z");
  private static final Instant END = BEGUN.plus(Duration.ofDays(60));

  private SampleProgress() {}

  /** All that comes before the sign-in is done, and the sign-in is open. */
  public static Connection readyToSignIn(Connection begun, String clientId) {
    Progress progress =
        begun.progress().withStep(StepId.SIGN_IN).withProductsApproved(begun.created());
    progress = needs(progress);
    progress = progress.withTick(Tick.Fact.SCOPES_PASSED, true);
    return begun
        .withProgress(progress.withTick(Tick.Fact.REDIRECT_ADDED, true))
        .withApp(
            begun
                .app()
                .withClientId(clientId)
                .withSecretStored(true)
                .withUse(DeveloperApp.Use.ONLY_THIS));
  }

  /** Connections at every stage of the set-up, by name, in the order of the stages. */
  public static Map<String, Connection> all() {
    Map<String, Connection> all = new LinkedHashMap<>();
    Connection begun = Connection.begin("c1", "Acme", Endpoints.REAL, BEGUN);
    Connection needs = begun.withProgress(needs(begun.progress()));
    Connection ready = readyToSignIn(begun, "86pracapp1acme");
    Connection app = ready.withProgress(needs.progress().withTick(Tick.Fact.REDIRECT_ADDED, true));
    Connection asked = app.withProgress(app.progress().withProductsRequested(BEGUN));
    Connection products = asked.withProgress(asked.progress().withProductsApproved(BEGUN));
    all.put("new", begun);
    all.put(
        "some needs",
        begun.withProgress(begun.progress().withTick(new Tick.Ready(Need.ROLE), true)));
    all.put(
        "role lacking",
        needs.withProgress(
            needs
                .progress()
                .withTick(new Tick.Ready(Need.ROLE), false)
                .withTick(new Tick.Lacks(Need.ROLE), true)));
    all.put("all needs", needs);
    all.put("app without its redirect URL", app.withProgress(needs.progress()));
    all.put("app without its secret", app.withApp(app.app().withSecretStored(false)));
    all.put(
        "app not asked whether others use it",
        app.withApp(app.app().withUse(DeveloperApp.Use.NOT_ASKED)));
    all.put("app", app);
    all.put("products asked for", asked);
    all.put("products refused", met(asked, FailureCode.REQUEST_REJECTED, true));
    all.put(
        "products refused before",
        met(
            met(products, FailureCode.REQUEST_REJECTED, true),
            FailureCode.REQUEST_REJECTED,
            false));
    all.put("Page not verified", met(app, FailureCode.PAGE_NOT_VERIFIED, true));
    all.put("products", products);
    all.put(
        "one scope seen",
        products.withProgress(
            products.progress().withTick(new Tick.ScopeSeen("rw_conversions"), true)));
    all.put(
        "both scopes seen in an earlier version",
        products.withProgress(
            products
                .progress()
                .withTick(new Tick.ScopeSeen("rw_conversions"), true)
                .withTick(new Tick.ScopeSeen("r_ads"), true)));
    all.put("scopes", ready);
    all.put("sign-in failed", judged(ready, Verdict.UNHEALTHY, FailureCode.LOGIN_REFUSED));
    all.put("secret refused", judged(ready, Verdict.UNKNOWN, FailureCode.CLIENT_REFUSED));
    all.put("redirect refused", judged(ready, Verdict.UNKNOWN, FailureCode.REDIRECT_MISMATCH));
    Connection notApproved = judged(ready, Verdict.UNKNOWN, FailureCode.SCOPE_NOT_GRANTED_TO_APP);
    all.put("scope not granted", notApproved);
    all.put(
        "approved since",
        notApproved.withProgress(
            notApproved.progress().withProductsApproved(BEGUN.plus(Duration.ofDays(1)))));
    Connection chosen = withToken(ready, Origin.SIGN_IN, END, "r_ads", "rw_conversions");
    all.put("accounts to choose from", chosen.withTarget(null));
    all.put(
        "only a viewer",
        judged(chosen.withTarget(null), Verdict.UNHEALTHY, FailureCode.VIEWER_ONLY));
    all.put(
        "no rule",
        judged(chosen.withTarget(null), Verdict.UNHEALTHY, FailureCode.NO_CONVERSION_RULE));
    all.put(
        "a scope missing",
        judged(
            withToken(ready, Origin.SIGN_IN, END, "rw_conversions"),
            Verdict.UNHEALTHY,
            FailureCode.SCOPE_MISSING));
    all.put(
        "a scope missing in a pasted token",
        judged(
            withToken(ready, Origin.TOKEN_GENERATOR, END, "rw_conversions"),
            Verdict.UNHEALTHY,
            FailureCode.SCOPE_MISSING));
    all.put(
        "accounts not listed",
        judged(chosen.withTarget(null), Verdict.UNHEALTHY, FailureCode.ACCOUNTS_REFUSED));
    all.put(
        "generator without a day",
        withToken(ready, Origin.TOKEN_GENERATOR, null, "r_ads", "rw_conversions"));
    all.put("signed in", chosen);
    all.put(
        "signed in with wider scopes",
        withToken(products, Origin.SIGN_IN, END, "rw_ads", "rw_conversions"));
    all.put(
        "needs taken back after the sign-in",
        chosen.withProgress(
            chosen
                .progress()
                .withTick(new Tick.Ready(Need.ROLE), false)
                .withTick(new Tick.Ready(Need.PAGE), false)));
    Connection saved = chosen.withUpstack(UpstackSide.saved(BEGUN, UpstackSide.Source.PERSON));
    all.put("saved", saved);
    all.put("checking", judged(saved, Verdict.CHECKING));
    all.put("green", judged(saved, Verdict.HEALTHY));
    all.put("red", judged(saved, Verdict.UNHEALTHY, FailureCode.TOKEN_REVOKED));
    all.put("grey", judged(saved, Verdict.UNKNOWN));
    all.put("token works", judged(saved, Verdict.TOKEN_WORKS));
    all.put("green before Upstack has it", judged(chosen, Verdict.HEALTHY));
    all.put(
        "by a command",
        withToken(begun, Origin.SIGN_IN, END, "r_ads", "rw_conversions")
            .withUpstack(saved.upstack()));
    Connection quick = needs.withWay(Way.QUICK_TRY);
    all.put("quick try", quick);
    Connection tried =
        withToken(quick, Origin.CAMPAIGN_MANAGER, END)
            .withTarget(saved.target())
            .withUpstack(saved.upstack());
    all.put("quick try in Upstack", tried);
    all.put("from the quick try to the app", tried.withWay(Way.DEVELOPER_APP));
    return all;
  }

  private static Progress needs(Progress progress) {
    Progress ticked = progress;
    for (Need need : Need.values()) {
      ticked = ticked.withTick(new Tick.Ready(need), true);
    }
    return ticked;
  }

  private static Connection met(Connection connection, FailureCode code, boolean met) {
    return connection.withProgress(connection.progress().withTick(new Tick.Met(code), met));
  }

  private static Connection judged(Connection one, Verdict verdict, FailureCode... codes) {
    return one.withLastVerdict(
        new LastVerdict(verdict, BEGUN, Stream.of(codes).map(FailureCode::id).toList()));
  }

  private static Connection withToken(
      Connection one, Origin origin, @Nullable Instant end, String... scopes) {
    return one.withToken(
            new TokenFacts("abcd", 350, BEGUN, end, Set.of(scopes), origin, null, null))
        .withTarget(
            new Target(
                "urn:li:sponsoredAccount:502840441",
                "Acme",
                "ACCOUNT_MANAGER",
                List.of(new Target.Rule("1", "Purchase"))));
  }
}
