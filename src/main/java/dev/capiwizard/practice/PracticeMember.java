package dev.capiwizard.practice;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The made-up person of the practice, who signs in and saves by plain HTTP like their browser, and
 * keeps cookies. Waits for responses: not for the FX thread.
 */
public final class PracticeMember implements AutoCloseable {
  private static final Duration DEADLINE = Duration.ofSeconds(5);
  private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"(\\w+)\"");
  private static final Pattern BACK = Pattern.compile("name=\"back\" value=\"([^\"]+)\"");
  private static final Pattern TOKEN = Pattern.compile("id=\"access-token\"[^>]*>([^<]+)<");

  private final PracticeAddresses at;
  private final CookieManager cookies = new CookieManager();

  /** The process-wide proxies are those of embedded pages, which may reach less than a browser. */
  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(cookies)
          .proxy(HttpClient.Builder.NO_PROXY)
          .connectTimeout(DEADLINE)
          .build();

  public PracticeMember(PracticeAddresses at) {
    this.at = at;
  }

  /** Signs in, allows, and returns the address to which the browser was sent back. */
  public String returnAddress(URI authorization) throws IOException, InterruptedException {
    String back = authorization.getRawPath() + "?" + authorization.getRawQuery();
    HttpResponse<String> first = get(authorization);
    if (first.statusCode() == 302) {
      return location(first);
    }
    signIn(back);
    HttpResponse<String> consent = get(authorization);
    return consent.statusCode() == 302
        ? location(consent)
        : location(post("/oauth/v2/allow", Map.of("back", back)));
  }

  /** Signs in to LinkedIn for later. */
  public void signIn() throws IOException, InterruptedException {
    signIn("/feed");
  }

  /** Makes a conversion rule by hand, as in Campaign Manager. */
  public void makeRule(String name) throws IOException, InterruptedException {
    signIn();
    Map<String, String> form =
        Map.of("name", name, "type", "PURCHASE", "click", "90", "view", "90", "adSet", "on");
    String list = "/campaignmanager/accounts/" + at.adAccount() + "/conversions";
    int status = post(list, form).statusCode();
    if (status != 302) {
      throw new IOException("Campaign Manager made no rule: " + status);
    }
  }

  /**
   * Has Campaign Manager generate a token (Direct API). LinkedIn asks for the sign-in again before
   * it shows the token, once.
   */
  public String directApiToken() throws IOException, InterruptedException {
    signIn();
    String page = "/campaignmanager/accounts/" + at.adAccount() + "/signals/direct-api";
    Matcher back = BACK.matcher(post(page, Map.of()).body());
    if (!back.find()) {
      throw new IOException("Campaign Manager did not ask for the sign-in again");
    }
    signIn(back.group(1));
    Matcher token = TOKEN.matcher(get(at.authorization().resolve(back.group(1))).body());
    if (!token.find()) {
      throw new IOException("Campaign Manager showed no token");
    }
    return token.group(1);
  }

  private void signIn(String back) throws IOException, InterruptedException {
    post(
        "/login",
        Map.of("back", back, "email", at.member().email(), "password", at.member().password()));
  }

  /** Signs in to Upstack, with the code from the e-mail. */
  public void signInToUpstack() throws IOException, InterruptedException {
    Map<String, String> login =
        Map.of("email", at.upstackUser().email(), "password", at.upstackUser().password());
    Matcher key = KEY.matcher(post(at.upstack().resolve("/login"), login).body());
    if (!key.find()) {
      throw new IOException("Upstack did not ask for the code");
    }
    post(
        at.upstack().resolve("/login/code"), Map.of("key", key.group(1), "code", at.oneTimeCode()));
  }

  /**
   * Saves a token in Upstack’s form, leaving the rest as it is; makes the destination if there is
   * none. Needs a sign-in to Upstack, and signs in again if saving ends the session.
   *
   * @param ruleIds for a new destination
   */
  public void saveInUpstack(String token, String ruleIds) throws IOException, InterruptedException {
    int status = save(token, ruleIds);
    if (status == 401) {
      signInToUpstack();
      status = save(token, ruleIds);
    }
    if (status != 200) {
      throw new IOException("Upstack did not save: " + status);
    }
  }

  private int save(String token, String ruleIds) throws IOException, InterruptedException {
    URI form = at.upstack().resolve("/api/linkedin");
    JsonNode before = JsonMapper.shared().readTree(get(form).body());
    boolean isNew = before.path("partnerId").asString("").isEmpty();
    return post(
            form,
            Map.of(
                "partnerId",
                isNew ? at.partnerId() : before.path("partnerId").asString(""),
                "ruleIds",
                isNew ? ruleIds : before.path("ruleIds").asString(""),
                "enabled",
                String.valueOf(isNew || before.path("enabled").asBoolean(false)),
                "token",
                token))
        .statusCode();
  }

  /** The state that Upstack’s LinkedIn card shows; empty if there is no card. */
  public String cardInUpstack() throws IOException, InterruptedException {
    String states = get(at.upstack().resolve("/api/destinations")).body();
    return JsonMapper.shared().readTree(states).path("LinkedIn").asString("");
  }

  /** The cookies that a browser would have now, each as a Set-Cookie line. */
  public List<String> upstackCookies() {
    return cookies.getCookieStore().get(at.upstack()).stream()
        .map(one -> one.getName() + "=" + one.getValue() + "; Path=/; HttpOnly")
        .toList();
  }

  public HttpResponse<String> get(URI address) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(address).timeout(DEADLINE).build(), BodyHandlers.ofString());
  }

  /** Posts a form to the practice LinkedIn. */
  public HttpResponse<String> post(String path, Map<String, String> form)
      throws IOException, InterruptedException {
    return post(at.authorization().resolve(path), form);
  }

  private HttpResponse<String> post(URI address, Map<String, String> form)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(address)
            .timeout(DEADLINE)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(encode(form)))
            .build(),
        BodyHandlers.ofString());
  }

  public static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  private static String encode(Map<String, String> form) {
    return form.entrySet().stream()
        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  @Override
  public void close() {
    http.close();
  }
}
