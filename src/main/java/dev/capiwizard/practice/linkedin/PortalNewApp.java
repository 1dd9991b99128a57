package dev.capiwizard.practice.linkedin;

import dev.capiwizard.practice.web.WebRequest;
import dev.capiwizard.practice.web.WebResponse;
import dev.capiwizard.practice.web.WebServer;
import java.util.Locale;
import java.util.Map;

/** The portal’s form for a new app: name, Page and logo are required, a privacy policy is not. */
final class PortalNewApp {
  private final LinkedInState state;
  private final AuthorizationPages signIn;

  PortalNewApp(LinkedInState state, AuthorizationPages signIn) {
    this.state = state;
    this.signIn = signIn;
  }

  void addTo(WebServer server) {
    server.on(
        "GET", "/developers/apps/new", request -> signIn.signedIn(request, r -> newApp(r, "")));
    server.on("POST", "/developers/apps/new", request -> signIn.signedIn(request, this::create));
  }

  private static WebResponse newApp(WebRequest request, String problem) {
    return PortalPages.page(
        "Create an app",
        "portal-new.html",
        Map.of(
            "problem",
            problem,
            "name",
            request.form("name"),
            "page",
            request.form("page"),
            "privacy",
            request.form("privacy")));
  }

  private WebResponse create(WebRequest request) {
    String problem = problem(request);
    if (!problem.isEmpty()) {
      return newApp(request, problem);
    }
    PracticeApp app = state.createApp(request.form("name").trim(), request.form("privacy").trim());
    return WebResponse.redirect("/developers/apps/" + app.number() + "/settings");
  }

  private static String problem(WebRequest request) {
    String lower = request.form("name").trim().toLowerCase(Locale.ROOT);
    if (lower.isEmpty() || request.form("page").isBlank()) {
      return "Give the app a name and a Page.";
    }
    if (lower.contains("linked") || lower.contains("microsoft")) {
      return "The name must not contain parts of LinkedIn’s or Microsoft’s name.";
    }
    String logo = request.form("logo");
    if (!logo.equals(Integer.toString(PracticeApp.LOGO_PIXELS))) {
      return logo.isEmpty()
          ? "Choose a logo."
          : "The logo must have at least 100 pixels on each side.";
    }
    return request.form("terms").equals("on") ? "" : "Please agree to the terms.";
  }
}
