package dev.capiwizard.practice.linkedin;

import dev.capiwizard.practice.linkedin.MemberAccounts.Account;
import dev.capiwizard.practice.web.Template;
import dev.capiwizard.practice.web.WebRequest;
import dev.capiwizard.practice.web.WebResponse;
import dev.capiwizard.practice.web.WebServer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Measure, Conversion tracking: the list, and the pages that make a conversion by hand. */
final class ConversionPages {
  private static final String LIST = CampaignManager.ACCOUNT + "/conversions";
  private static final int DEFAULT_WINDOW = 90;
  private static final int LONG_WINDOW = 365;
  private static final List<Integer> WINDOWS = List.of(1, 7, 30, DEFAULT_WINDOW, LONG_WINDOW);
  private static final Set<String> WITH_LONG_WINDOW =
      Set.of("SUBMIT_APPLICATION", "PURCHASE", "ADD_TO_CART", "QUALIFIED_LEAD", "LEAD");

  private final CampaignManager manager;
  private final RuleStore rules;
  private final Map<String, String> categories = new LinkedHashMap<>();

  ConversionPages(CampaignManager manager, RuleStore rules) {
    this.manager = manager;
    this.rules = rules;
    categories.put("KEY_PAGE_VIEW", "Key page view");
    categories.put("VIEW_VIDEO", "Video view");
    categories.put("SIGN_UP", "Sign up");
    categories.put("DOWNLOAD", "Download");
    categories.put("LEAD", "Lead");
    categories.put("BOOK_APPOINTMENT", "Book appointment");
    categories.put("CONTACT", "Contact");
    categories.put("QUALIFIED_LEAD", "Qualified lead");
    categories.put("SUBMIT_APPLICATION", "Submit application");
    categories.put("ADD_TO_CART", "Add to cart");
    categories.put("PURCHASE", "Purchase");
    categories.put("OTHER", "Other");
  }

  void addTo(WebServer server) {
    server.on("GET", LIST, request -> manager.of(request, (r, account) -> list(account)));
    server.on("GET", LIST + "/new", request -> making(request, (r, a) -> page(a, "source")));
    server.on("GET", LIST + "/new/api", request -> making(request, (r, a) -> form(r, a, "")));
    server.on("POST", LIST + "/new/source", request -> making(request, this::source));
    server.on("POST", LIST + "/new/review", request -> making(request, this::review));
    server.on("POST", LIST, request -> making(request, this::create));
  }

  /** A viewer makes no conversions. */
  private WebResponse making(
      WebRequest request, java.util.function.BiFunction<WebRequest, Account, WebResponse> page) {
    return manager.of(
        request,
        (r, account) ->
            account.mayWrite()
                ? page.apply(r, account)
                : WebResponse.text(403, "You can only view this ad account."));
  }

  private WebResponse list(Account account) {
    StringBuilder rows = new StringBuilder();
    for (Map<String, Object> rule : rules.of(account)) {
      boolean inAdSet = rule.get("campaigns") instanceof List<?> adSets && !adSets.isEmpty();
      rows.append(
          Template.fill(
              "campaign-conversion-row.html",
              Map.of(
                  "name",
                  String.valueOf(rule.get("name")),
                  "id",
                  String.valueOf(rule.get("id")),
                  "source",
                  "CONVERSIONS_API".equals(rule.get("conversionMethod"))
                      ? "Conversions API"
                      : "Insight Tag",
                  "adSets",
                  inAdSet ? "1 ad set" : "no ad set",
                  "state",
                  Boolean.TRUE.equals(rule.get("enabled")) ? "Active" : "Off")));
    }
    return manager.page(account, "campaign-conversions.html", Map.of("rows", rows.toString()));
  }

  private WebResponse page(Account account, String name) {
    return manager.page(account, "campaign-conversion-" + name + ".html", Map.of());
  }

  private WebResponse form(WebRequest request, Account account, String problem) {
    StringBuilder types = new StringBuilder();
    String chosen = request.form("type");
    categories.forEach(
        (type, words) ->
            types.append(option(type, words, type.equals(chosen.isEmpty() ? "LEAD" : chosen))));
    StringBuilder windows = new StringBuilder();
    for (int days : WINDOWS) {
      String words = days == 1 ? "1 day" : days + " days";
      windows.append(option(Integer.toString(days), words, days == DEFAULT_WINDOW));
    }
    return manager.page(
        account,
        "campaign-conversion-form.html",
        Map.of(
            "problem",
            problem,
            "name",
            request.form("name"),
            "types",
            types.toString(),
            "windows",
            windows.toString()));
  }

  private static String option(String value, String words, boolean chosen) {
    return Template.fill(
        "campaign-option.html",
        Map.of("value", value, "words", words, "chosen", chosen ? "selected" : ""));
  }

  private WebResponse source(WebRequest request, Account account) {
    String problem = problem(request);
    return problem.isEmpty()
        ? manager.page(account, "campaign-conversion-partner.html", Map.of("kept", kept(request)))
        : form(request, account, problem);
  }

  private WebResponse review(WebRequest request, Account account) {
    if (!request.form("source").equals("direct")) {
      return source(request, account);
    }
    return manager.page(
        account,
        "campaign-conversion-review.html",
        Map.of(
            "name",
            request.form("name").strip(),
            "type",
            categories.getOrDefault(request.form("type"), ""),
            "click",
            request.form("click"),
            "view",
            request.form("view"),
            "kept",
            kept(request)));
  }

  /** Both names of the attribution model become the only one that the API documents. */
  private WebResponse create(WebRequest request, Account account) {
    String problem = problem(request);
    if (!problem.isEmpty()) {
      return form(request, account, problem);
    }
    Map<String, Object> rule = new LinkedHashMap<>();
    rule.put("name", request.form("name").strip());
    rule.put("type", request.form("type"));
    rule.put("enabled", true);
    rule.put("conversionMethod", "CONVERSIONS_API");
    rule.put(
        "campaigns", request.form("adSet").equals("on") ? List.of(RuleStore.CAMPAIGN) : List.of());
    rule.put("account", account.urn());
    rule.put("attributionType", "LAST_TOUCH_BY_CAMPAIGN");
    rule.put("postClickAttributionWindowSize", Integer.parseInt(request.form("click")));
    rule.put("viewThroughAttributionWindowSize", Integer.parseInt(request.form("view")));
    rules.add(rule);
    return WebResponse.redirect("/campaignmanager/accounts/" + account.number() + "/conversions");
  }

  private String problem(WebRequest request) {
    if (request.form("name").isBlank()) {
      return "Give the conversion a name.";
    }
    if (!categories.containsKey(request.form("type"))) {
      return "Choose a category.";
    }
    for (String window : List.of(request.form("click"), request.form("view"))) {
      if (WINDOWS.stream().noneMatch(days -> Integer.toString(days).equals(window))) {
        return "Choose both windows.";
      }
      if (window.equals(Integer.toString(LONG_WINDOW))
          && !WITH_LONG_WINDOW.contains(request.form("type"))) {
        return "This category has no window of 365 days.";
      }
    }
    return "";
  }

  private static String kept(WebRequest request) {
    StringBuilder fields = new StringBuilder();
    for (String name : List.of("name", "type", "value", "click", "view", "attribution")) {
      fields.append(
          Template.fill("campaign-kept.html", Map.of("name", name, "value", request.form(name))));
    }
    return fields.toString();
  }
}
