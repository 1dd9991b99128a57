package dev.capiwizard.practice.upstack;

import dev.capiwizard.practice.web.WebRequest;
import dev.capiwizard.practice.web.WebResponse;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Password, e-mailed code and sessions of the practice Upstack. Safe from any thread. */
final class UpstackSignIn {
  private static final String SESSION = "upstack_session";

  private final String home;
  private final Set<String> halfSignedIn = ConcurrentHashMap.newKeySet();
  private final Set<String> sessions = ConcurrentHashMap.newKeySet();

  /**
   * @param home the address to which a sign-in leads
   */
  UpstackSignIn(String home) {
    this.home = home;
  }

  boolean isSignedIn(WebRequest request) {
    return sessions.contains(request.cookie(SESSION));
  }

  /** Ends every session, as after a long time. */
  void endAll() {
    sessions.clear();
  }

  WebResponse page(WebRequest request) {
    return page("");
  }

  private static WebResponse page(String problem) {
    return PracticeUpstack.page(
        "Log in",
        "upstack-login.html",
        Map.of(
            "problem",
            problem,
            "email",
            PracticeUpstack.EMAIL,
            "password",
            PracticeUpstack.PASSWORD));
  }

  WebResponse signIn(WebRequest request) {
    if (!request.form("email").equals(PracticeUpstack.EMAIL)
        || !request.form("password").equals(PracticeUpstack.PASSWORD)) {
      return page("Only the made-up e-mail and password below work here.");
    }
    String key = randomKey();
    halfSignedIn.add(key);
    return codePage(key, "");
  }

  private static WebResponse codePage(String key, String problem) {
    return PracticeUpstack.page(
        "Check your e-mail",
        "upstack-code.html",
        Map.of("key", key, "problem", problem, "code", PracticeUpstack.ONE_TIME_CODE));
  }

  WebResponse enterCode(WebRequest request) {
    String key = request.form("key");
    if (!halfSignedIn.contains(key)) {
      return WebResponse.redirect("/login");
    }
    if (!request.form("code").equals(PracticeUpstack.ONE_TIME_CODE)) {
      return codePage(key, "That is not the code from the e-mail.");
    }
    halfSignedIn.remove(key);
    String session = randomKey();
    sessions.add(session);
    return WebResponse.redirect(home)
        .with("Set-Cookie", SESSION + "=" + session + "; Path=/; HttpOnly");
  }

  private static String randomKey() {
    byte[] raw = new byte[16];
    new SecureRandom().nextBytes(raw);
    return HexFormat.of().formatHex(raw);
  }
}
