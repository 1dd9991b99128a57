package dev.capiwizard.steps;

import dev.capiwizard.failures.FailureException;
import dev.capiwizard.oauth.AuthorizationRequest;
import dev.capiwizard.oauth.LoginBrowser;
import dev.capiwizard.oauth.ReturnAddress;
import dev.capiwizard.practice.PracticeAddresses;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/** Signs in at the practice LinkedIn as a browser does, without one. */
public final class PracticeMember implements LoginBrowser {
  private final PracticeAddresses practice;

  public PracticeMember(PracticeAddresses practice) {
    this.practice = practice;
  }

  @Override
  public CompletableFuture<String> authorize(AuthorizationRequest request) {
    try {
      return CompletableFuture.completedFuture(
          ReturnAddress.code(request, returned(request.address())));
    } catch (FailureException e) {
      return CompletableFuture.failedFuture(e);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private String returned(URI address) throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
      HttpResponse<String> first =
          http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
      if (first.statusCode() / 100 == 3) {
        return location(first);
      }
      String back = address.getRawPath() + "?" + address.getRawQuery();
      post(
          http,
          address.resolve("/login"),
          "back="
              + encode(back)
              + "&email="
              + encode(practice.member().email())
              + "&password="
              + encode(practice.member().password()));
      return location(post(http, address.resolve("/oauth/v2/allow"), "back=" + encode(back)));
    }
  }

  private static HttpResponse<String> post(HttpClient http, URI address, String form)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build(),
        BodyHandlers.ofString());
  }

  private static String location(HttpResponse<String> response) {
    return response.headers().firstValue("Location").orElseThrow();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
