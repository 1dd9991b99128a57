package dev.capiwizard.practice.linkedin;

import dev.capiwizard.practice.web.Observed;
import dev.capiwizard.practice.web.Template;
import dev.capiwizard.practice.web.WebResponse;
import dev.capiwizard.practice.web.WebServer;
import java.io.IOException;
import java.net.URI;
import java.util.function.Consumer;

/** The practice LinkedIn: its addresses and their handlers. */
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
    server.on("POST", "/oauth/v2/accessToken", TracedResponses.of(tokens::exchange));
    server.on("POST", "/oauth/v2/introspectToken", TracedResponses.of(tokens::introspect));
    RuleStore rules = new RuleStore(state.scenario());
    RestApi api = new RestApi(state, rules);
    server.onAny("/rest(/.*)?", TracedResponses.of(api::versioned));
    server.onAny("/v2(/.*)?", TracedResponses.of(api::unversioned));
    Portal portal = new Portal(state, this::origin);
    portal.addTo(server);
    new CampaignManager(state).addTo(server, rules);
    server.on("GET", "/practice.css", request -> WebResponse.css(Template.read("practice.css")));
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
