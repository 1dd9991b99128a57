package dev.capiwizard.practice.linkedin;

import dev.capiwizard.practice.linkedin.MemberAccounts.Account;
import dev.capiwizard.practice.web.WebRequest;
import dev.capiwizard.practice.web.WebResponse;
import dev.capiwizard.practice.web.WebServer;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Measure, Signals manager: the Insight Tag and Direct API. LinkedIn asks for the sign-in again
 * before it makes a token, shows the token once, and keeps no copy.
 */
final class SignalsPages {
  private static final String SIGNALS = CampaignManager.ACCOUNT + "/signals";
  private static final String DIRECT_API = SIGNALS + "/direct-api";
  private static final String TAG = SIGNALS + "/insight-tag";

  private final LinkedInState state;
  private final CampaignManager manager;
  private final AuthorizationPages signIn;

  /** By the key of a token that was asked for: the session, which a new sign-in replaces. */
  private final Map<String, String> asked = new ConcurrentHashMap<>();

  SignalsPages(LinkedInState state, CampaignManager manager, AuthorizationPages signIn) {
    this.state = state;
    this.manager = manager;
    this.signIn = signIn;
  }

  void addTo(WebServer server) {
    server.on("GET", SIGNALS, request -> manager.of(request, (r, a) -> page(a, "signals")));
    server.on("GET", TAG, request -> manager.of(request, (r, account) -> tag(account)));
    server.on("POST", TAG, request -> manager.of(request, this::saveTag));
    server.on("GET", DIRECT_API, request -> manager.of(request, (r, a) -> page(a, "direct-api")));
    server.on("POST", DIRECT_API, request -> manager.of(request, this::ask));
    server.on("GET", DIRECT_API + "/([\\w-]+)", request -> manager.of(request, this::token));
  }

  private WebResponse page(Account account, String name) {
    return manager.page(account, "campaign-" + name + ".html", Map.of());
  }

  private WebResponse tag(Account account) {
    return account.number().equals(LinkedInState.ACCOUNT_ID)
        ? manager.page(
            account,
            "campaign-insight-tag.html",
            Map.of(
                "partnerId",
                LinkedInState.INSIGHT_TAG_ID,
                "enhanced",
                state.clickIdIsOn() ? "checked" : ""))
        : page(account, "no-tag");
  }

  private WebResponse saveTag(WebRequest request, Account account) {
    state.setClickId(request.form("enhanced").equals("on"));
    return tag(account);
  }

  private WebResponse ask(WebRequest request, Account account) {
    String key = UUID.randomUUID().toString();
    asked.put(key, request.cookie(AuthorizationPages.SESSION));
    return confirm(directApi(account) + "/" + key);
  }

  private WebResponse confirm(String back) {
    return signIn.signInPage(back, "", "LinkedIn asks you to sign in again for this.");
  }

  private WebResponse token(WebRequest request, Account account) {
    String key = request.groups().get(1);
    String before = asked.get(key);
    if (before == null) {
      return WebResponse.redirect(directApi(account));
    }
    if (request.cookie(AuthorizationPages.SESSION).equals(before)) {
      return confirm(request.address());
    }
    return asked.remove(key, before)
        ? manager.page(account, "campaign-token.html", Map.of("token", state.directApiToken()))
        : WebResponse.redirect(directApi(account));
  }

  private static String directApi(Account account) {
    return "/campaignmanager/accounts/" + account.number() + "/signals/direct-api";
  }
}
