package dev.capiwizard.practice.linkedin;

import dev.capiwizard.practice.faults.Fault;
import dev.capiwizard.practice.web.Template;
import dev.capiwizard.practice.web.WebRequest;
import dev.capiwizard.practice.web.WebResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The pages of the authorization request (LinkedIn: authorization-code-flow, step 2). A wrong
 * client or redirect URL is told on a page and never reaches the redirect URL; wrong scopes do.
 */
final class AuthorizationPages {
  /** The cookie of a signed-in member. */
  static final String SESSION = "practice_session";

  private final LinkedInState state;

  AuthorizationPages(LinkedInState state) {
    this.state = state;
  }

  WebResponse begin(WebRequest request) {
    Optional<PracticeApp> app = state.byClientId(request.query("client_id"));
    if (app.isEmpty()) {
      return bummer("The passed in client_id is invalid.");
    }
    String redirect = request.query("redirect_uri");
    if (!app.get().redirectUrls().contains(redirect)) {
      return bummer("The redirect_uri does not match the registered value.");
    }
    String sentState = request.query().get("state");
    if (!request.query("response_type").equals("code")) {
      return SentBack.withError(
          redirect, "unsupported_response_type", "Only code is supported", sentState);
    }
    TreeSet<String> scopes = scopes(request.query("scope"));
    for (String scope : scopes) {
      if (!app.get().scopes().contains(scope)) {
        // Escaped for HTML and then for the address, as the real service was seen to do.
        WebResponse back =
            SentBack.withError(
                redirect,
                "unauthorized_scope_error",
                "Scope &quot;" + scope + "&quot; is not authorized for your application",
                sentState);
        return state.scenario().has(Fault.ERROR_PAGE_FIRST) ? errorPageFirst(back) : back;
      }
    }
    if (!state.isSignedIn(request.cookie(SESSION))) {
      return signInPage(request.address(), "", "");
    }
    if (state.tokens().hasGrant(app.get().clientId(), scopes)) {
      return success(app.get(), redirect, scopes, sentState);
    }
    return WebResponse.html(
        200,
        Template.page(
            "LinkedIn",
            "Allow access",
            "linkedin-consent.html",
            Map.of("app", app.get().name(), "back", request.address())));
  }

  WebResponse signIn(WebRequest request) {
    String back = request.form("back");
    if (!request.form("email").equals(LinkedInState.EMAIL)
        || !request.form("password").equals(LinkedInState.PASSWORD)) {
      return signInPage(back, "Only the made-up e-mail and password below work here.", "");
    }
    return WebResponse.redirect(ownPath(back))
        .with("Set-Cookie", SESSION + "=" + state.beginSession() + "; Path=/; HttpOnly");
  }

  /** Google’s page if its sign-in is opened inside another program. */
  WebResponse google(WebRequest request) {
    return WebResponse.html(
        403, Template.page("Google", "Couldn’t sign you in", "google-refused.html", Map.of()));
  }

  WebResponse cancelSignIn(WebRequest request) {
    return leave(request, "user_cancelled_login", "The user cancelled LinkedIn login");
  }

  WebResponse refuse(WebRequest request) {
    return leave(request, "user_cancelled_authorize", "The user cancelled the authorization");
  }

  WebResponse allow(WebRequest request) {
    Map<String, String> query = queryOf(request.form("back"));
    String redirect = query.getOrDefault("redirect_uri", "");
    Optional<PracticeApp> app = state.byClientId(query.getOrDefault("client_id", ""));
    TreeSet<String> scopes = scopes(query.getOrDefault("scope", ""));
    if (!state.isSignedIn(request.cookie(SESSION))
        || app.isEmpty()
        || !app.get().redirectUrls().contains(redirect)
        || !app.get().scopes().containsAll(scopes)) {
      return bummer("Please start again.");
    }
    return success(app.get(), redirect, scopes, query.get("state"));
  }

  private WebResponse success(
      PracticeApp app, String redirect, TreeSet<String> scopes, @Nullable String requestState) {
    String code = state.tokens().code(app.clientId(), redirect, scopes);
    return SentBack.withCode(redirect, code, requestState);
  }

  private WebResponse leave(WebRequest request, String error, String description) {
    Map<String, String> query = queryOf(request.form("back"));
    String redirect = query.getOrDefault("redirect_uri", "");
    boolean registered =
        state
            .byClientId(query.getOrDefault("client_id", ""))
            .filter(app -> app.redirectUrls().contains(redirect))
            .isPresent();
    return registered
        ? SentBack.withError(redirect, error, description, query.get("state"))
        : bummer("Please start again.");
  }

  /** Seen now and then: the page says that it goes back by itself, and does so. */
  private static WebResponse errorPageFirst(WebResponse back) {
    return WebResponse.html(
        200,
        Template.page(
            "LinkedIn",
            "Something went wrong",
            "linkedin-bummer-goes-back.html",
            Map.of("back", back.headers().getOrDefault("Location", ""))));
  }

  private static WebResponse bummer(String reason) {
    return WebResponse.html(
        400,
        Template.page(
            "LinkedIn", "Something went wrong", "linkedin-bummer.html", Map.of("reason", reason)));
  }

  /** A page for a signed-in member; the sign-in page for anybody else. */
  WebResponse signedIn(WebRequest request, Function<WebRequest, WebResponse> page) {
    return state.isSignedIn(request.cookie(SESSION))
        ? page.apply(request)
        : signInPage(request.address(), "", "");
  }

  /**
   * @param why a sentence above the fields; empty for none
   */
  WebResponse signInPage(String back, String problem, String why) {
    return WebResponse.html(
        200,
        Template.page(
            "LinkedIn",
            "Sign in",
            "linkedin-sign-in.html",
            Map.of(
                "back",
                back,
                "google",
                state.scenario().has(Fault.GOOGLE_OFFERED)
                    ? Template.fill("linkedin-google.html", Map.of())
                    : "",
                "problem",
                problem,
                "why",
                why,
                "email",
                LinkedInState.EMAIL,
                "password",
                LinkedInState.PASSWORD)));
  }

  /** Only leads back to this server: the form field could name any address. */
  private static String ownPath(String address) {
    return address.startsWith("/") && !address.startsWith("//") ? address : "/developers/apps";
  }

  private static Map<String, String> queryOf(String address) {
    Map<String, String> values = new java.util.HashMap<>();
    String query = URI.create(ownPath(address)).getRawQuery();
    for (String pair : (query == null ? "" : query).split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        values.put(
            pair.substring(0, equals),
            java.net.URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
      }
    }
    return values;
  }

  /** Separated by blanks in the documentation, by commas in LinkedIn’s own client. */
  private static TreeSet<String> scopes(String text) {
    TreeSet<String> scopes = new TreeSet<>(Arrays.asList(text.split("[\\s,]+")));
    scopes.remove("");
    return scopes;
  }
}
