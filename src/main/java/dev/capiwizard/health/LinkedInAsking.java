package dev.capiwizard.health;

import dev.capiwizard.connection.Target;
import dev.capiwizard.health.LinkedInChecks.Names;
import dev.capiwizard.health.LinkedInChecks.Request;
import dev.capiwizard.linkedin.AccountRole;
import dev.capiwizard.linkedin.ConversionRule;
import dev.capiwizard.linkedin.LinkedInApi;
import dev.capiwizard.linkedin.PagedList;
import dev.capiwizard.oauth.ClientCredentials;
import dev.capiwizard.oauth.Introspection;
import dev.capiwizard.oauth.OAuthClient;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Asks LinkedIn everything about a token in as few rounds as possible: introspection together with
 * account roles, then rules together with names, since the latter depend on the roles. Rules are
 * asked for only for one account: the chosen or the only one. Not for the FX thread.
 */
final class LinkedInAsking {
  private final OAuthClient oauth;
  private final LinkedInApi api;
  private final ExecutorService workers;
  private final AccountNames names;

  LinkedInAsking(OAuthClient oauth, LinkedInApi api, ExecutorService workers) {
    this.oauth = oauth;
    this.api = api;
    this.workers = workers;
    this.names = new AccountNames(api, workers, System::nanoTime);
  }

  /**
   * @throws InterruptedException if the caller gave up; calls under way are cancelled
   */
  LinkedInResponses all(Request request, Names wanted) throws InterruptedException {
    Map<String, Attempt<PagedList<ConversionRule>>> rules = new HashMap<>();
    try (Calling calling = new Calling(workers)) {
      ClientCredentials client = request.client();
      Future<Attempt<Introspection>> introspecting =
          client == null
              ? null
              : calling.ask(() -> oauth.introspect(request.endpoints(), client, request.token()));
      Future<Attempt<PagedList<AccountRole>>> asking =
          calling.ask(() -> api.accountRoles(request.endpoints(), request.token()));
      Attempt<Introspection> introspection =
          introspecting == null ? null : Attempt.get(introspecting);
      Attempt<PagedList<AccountRole>> roles = Attempt.get(asking);
      List<String> usable = usable(roles);
      String account = accountToAsk(request.target(), roles, usable);
      Future<Attempt<PagedList<ConversionRule>>> askingRules =
          account.isEmpty()
              ? null
              : calling.ask(() -> api.rules(request.endpoints(), request.token(), account));
      List<String> one = account.isEmpty() ? List.of() : List.of(account);
      Map<String, String> called = names.of(request, wanted == Names.ALL ? usable : one);
      if (askingRules != null) {
        rules.put(account, Attempt.get(askingRules));
      }
      return new LinkedInResponses(introspection, roles, rules, called);
    }
  }

  /** The rules of one account. */
  Attempt<PagedList<ConversionRule>> rules(Request request, Target of) throws InterruptedException {
    try (Calling calling = new Calling(workers)) {
      return Attempt.get(
          calling.ask(() -> api.rules(request.endpoints(), request.token(), of.accountUrn())));
    }
  }

  private static List<String> usable(Attempt<PagedList<AccountRole>> roles) {
    return LinkedInResponses.elements(roles).stream()
        .filter(AccountRole::maySendConversions)
        .map(AccountRole::accountUrn)
        .distinct()
        .toList();
  }

  /** The account whose rules are asked for; empty while there is still a choice. */
  private static String accountToAsk(
      @Nullable Target target, Attempt<PagedList<AccountRole>> roles, List<String> usable) {
    if (target == null) {
      return usable.size() == 1 ? usable.getFirst() : "";
    }
    PagedList<AccountRole> listed = roles.value();
    boolean mayBeBeyond = listed != null && !listed.isWhole();
    return usable.contains(target.accountUrn()) || mayBeBeyond ? target.accountUrn() : "";
  }
}
