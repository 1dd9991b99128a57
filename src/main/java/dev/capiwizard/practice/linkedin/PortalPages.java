package dev.capiwizard.practice.linkedin;

import dev.capiwizard.practice.web.Template;
import dev.capiwizard.practice.web.WebResponse;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What the pages of the developer portal have in common: its menu, and the head of an app. */
final class PortalPages {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("MMM d, yyyy", Locale.US).withZone(ZoneOffset.UTC);

  private PortalPages() {}

  static WebResponse page(String title, String name, Map<String, String> values) {
    return WebResponse.html(
        200,
        Template.fill(
            "frame.html",
            Map.of(
                "service",
                "LinkedIn developer portal",
                "title",
                title,
                "menu",
                Template.fill("portal-menu.html", Map.of()),
                "content",
                Template.fill(name, values))));
  }

  /**
   * One of an app’s tabs.
   *
   * @param tab such as {@code Auth}
   */
  static WebResponse tab(String tab, Map<String, String> values) {
    Map<String, String> all = new HashMap<>(values);
    all.put("on" + tab, "open");
    all.put("head", Template.fill("portal-head.html", all));
    return page(tab, "portal-" + tab.toLowerCase(Locale.ROOT) + ".html", all);
  }

  static Map<String, String> of(PracticeApp app) {
    Map<String, String> values = new HashMap<>();
    values.put("number", app.number());
    values.put("name", app.name());
    values.put("clientId", app.clientId());
    values.put("created", DATE.format(app.created()));
    values.put("secret", app.clientSecret());
    values.put("urls", String.join("\n", app.redirectUrls()));
    values.put("verified", app.verified() ? "Verified" : "Not verified");
    values.put(
        "scopes",
        app.scopes().isEmpty() ? "No permissions added" : String.join("\n", app.scopes()));
    return values;
  }
}
