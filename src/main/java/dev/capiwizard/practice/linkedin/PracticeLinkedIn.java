package dev.capiwizard.practice.linkedin;

import dev.capiwizard.practice.Observed;
import dev.capiwizard.practice.web.Template;
import dev.capiwizard.practice.web.WebAnswer;
import dev.capiwizard.practice.web.WebServer;
import java.io.IOException;
import java.net.URI;
import java.util.function.Consumer;

/** The practice LinkedIn: its addresses and what answers there. */
public final class PracticeLinkedIn implements AutoCloseable {
  private final WebServer server;

  /** Starts on localhost; port 0 for any free one. */
  public PracticeLinkedIn(LinkedInState state, int port, Consumer<Observed> observer)
      throws IOException {
    server = new WebServer("localhost", port, "linkedin", observer);
    AuthorizationPages authorization = new AuthorizationPages(state);
    server.on("GET", "/oauth/v2/authorization", authorization::begin);
    server.on("POST", "/login", authorization::signIn);
    server.on("GET", "/login/google", authorization::google);
    server.on("POST", "/login/cancel", authorization::cancelSignIn);
    server.on("POST", "/oauth/v2/allow", authorization::allow);
    server.on("POST", "/oauth/v2/refuse", authorization::refuse);
    TokenEndpoints tokens = new TokenEndpoints(state);
    server.on("POST", "/oauth/v2/accessToken", tokens::exchange);
    server.on("POST", "/oauth/v2/introspectToken", tokens::introspect);
    AdsApi api = new AdsApi(state);
    server.on("GET", "/rest/adAccountUsers", api::accountUsers);
    server.on("GET", "/rest/adAccounts", api::searchAccounts);
    server.on("GET", "/rest/adAccounts/(\\d+)", api::account);
    server.on("GET", "/rest/conversions", api::rules);
    server.on("GET", "/rest/conversions/(\\d+)", api::rule);
    server.on("POST", "/rest/conversionEvents", api::sendEvent);
    Portal portal = new Portal(state, this::origin);
    portal.addTo(server);
    server.on("GET", "/practice.css", request -> WebAnswer.css(Template.read("practice.css")));
    server.start();
  }

  public URI origin() {
    return server.origin();
  }

  @Override
  public void close() {
    server.close();
  }
}
