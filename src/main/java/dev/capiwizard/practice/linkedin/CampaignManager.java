package dev.capiwizard.practice.linkedin;

import dev.capiwizard.practice.linkedin.MemberAccounts.Account;
import dev.capiwizard.practice.web.Template;
import dev.capiwizard.practice.web.WebRequest;
import dev.capiwizard.practice.web.WebResponse;
import dev.capiwizard.practice.web.WebServer;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * Campaign Manager as far as the Conversions API needs it, in today’s words (LinkedIn Help
 * a1711116, a1657171): the token of Direct API, and conversions. Every page needs a sign-in.
 */
final class CampaignManager {
  static final String ACCOUNT = "/campaignmanager/accounts/(\\d+)";

  private final LinkedInState state;
  private final AuthorizationPages signIn;

  CampaignManager(LinkedInState state) {
    this.state = state;
    this.signIn = new AuthorizationPages(state);
  }

  void addTo(WebServer server, RuleStore rules) {
    server.on(
        "GET", "/campaignmanager/?", request -> WebResponse.redirect("/campaignmanager/accounts"));
    server.on(
        "GET", "/campaignmanager/accounts/?", request -> signIn.signedIn(request, this::accounts));
    server.on(
        "GET",
        ACCOUNT + "/?",
        request -> of(request, (r, account) -> closed(account, "campaign-start.html")));
    server.on(
        "GET",
        ACCOUNT + "/measure",
        request -> of(request, (r, account) -> page(account, "campaign-measure.html", Map.of())));
    new SignalsPages(state, this, signIn).addTo(server);
    new ConversionPages(this, rules).addTo(server);
  }

  private WebResponse accounts(WebRequest request) {
    List<Account> all = MemberAccounts.of(state.scenario());
    StringBuilder rows = new StringBuilder();
    for (Account account : all) {
      rows.append(
          Template.fill(
              "campaign-account-row.html",
              Map.of(
                  "name",
                  account.name(),
                  "number",
                  account.number(),
                  "role",
                  account.roleWords())));
    }
    return html(
        Template.fill(
            "campaign-accounts.html",
            Map.of(
                "rows",
                all.isEmpty()
                    ? Template.fill("campaign-no-account.html", Map.of())
                    : rows.toString())));
  }

  /** A page of one ad account, for a member who has a role on it. */
  WebResponse of(WebRequest request, BiFunction<WebRequest, Account, WebResponse> page) {
    String number = request.groups().getFirst();
    return signIn.signedIn(
        request,
        r ->
            MemberAccounts.of(state.scenario()).stream()
                .filter(account -> account.number().equals(number))
                .findFirst()
                .map(account -> page.apply(r, account))
                .orElseGet(
                    () -> WebResponse.text(404, "You have no role on an account of this number.")));
  }

  /** A page beside the menu, in which Measure is open. */
  WebResponse page(Account account, String name, Map<String, String> values) {
    return inFrame(
        account,
        name,
        values,
        Template.fill("campaign-measure-menu.html", Map.of("number", account.number())));
  }

  private static WebResponse closed(Account account, String name) {
    return inFrame(account, name, Map.of(), "");
  }

  private static WebResponse inFrame(
      Account account, String name, Map<String, String> values, String measure) {
    Map<String, String> all = new java.util.HashMap<>(values);
    all.put("account", account.name());
    all.put("number", account.number());
    all.put("measure", measure);
    all.put("content", Template.fill(name, all));
    return html(Template.fill("campaign-frame.html", all));
  }

  private static WebResponse html(String content) {
    return WebResponse.html(
        200,
        Template.fill(
            "frame.html",
            Map.of(
                "service",
                "LinkedIn Campaign Manager",
                "width",
                "wide",
                "title",
                "Campaign Manager",
                "content",
                content)));
  }
}
