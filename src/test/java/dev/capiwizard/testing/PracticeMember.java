package dev.capiwizard.testing;

import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.practice.Practice;
import dev.capiwizard.practice.PracticeAddresses;
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
import java.util.Map;
import java.util.stream.Collectors;

/** A member of the practice LinkedIn who signs in by plain HTTP and keeps cookies. */
public final class PracticeMember {
  private final Practice practice;
  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  public PracticeMember(Practice practice) {
    this.practice = practice;
  }

  /** The practice services as endpoints. */
  public static Endpoints endpoints(Practice practice) {
    PracticeAddresses at = practice.addresses();
    return new Endpoints(
        at.authorization(),
        at.token(),
        at.introspection(),
        at.api(),
        at.upstack(),
        at.portal(),
        Endpoints.World.OTHER);
  }

  /** Signs in, allows, and returns the address that the browser was sent back to. */
  public String returnAddress(URI authorization) throws IOException, InterruptedException {
    String back = authorization.getRawPath() + "?" + authorization.getRawQuery();
    HttpResponse<String> first = get(authorization);
    if (first.statusCode() == 302) {
      return location(first);
    }
    post(
        "/login",
        Map.of(
            "back", back,
            "email", practice.addresses().member().email(),
            "password", practice.addresses().member().password()));
    HttpResponse<String> consent = get(authorization);
    return consent.statusCode() == 302
        ? location(consent)
        : location(post("/oauth/v2/allow", Map.of("back", back)));
  }

  /** Signs in to LinkedIn for later. */
  public void signIn() throws IOException, InterruptedException {
    post(
        "/login",
        Map.of(
            "back", "/feed",
            "email", practice.addresses().member().email(),
            "password", practice.addresses().member().password()));
  }

  public HttpResponse<String> get(URI address) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build(),
        BodyHandlers.ofString());
  }

  public HttpResponse<String> post(String path, Map<String, String> form)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(practice.addresses().authorization().resolve(path))
            .timeout(Duration.ofSeconds(5))
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
}
