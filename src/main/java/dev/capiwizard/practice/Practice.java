package dev.capiwizard.practice;

import dev.capiwizard.practice.faults.Scenario;
import dev.capiwizard.practice.linkedin.LinkedInState;
import dev.capiwizard.practice.linkedin.PracticeLinkedIn;
import dev.capiwizard.practice.upstack.PracticeUpstack;
import dev.capiwizard.practice.web.Observed;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Both practice services, running on this computer until closed. Safe from any thread. */
public final class Practice implements AutoCloseable {
  static final String REDIRECT_URI = "http://localhost:17865/callback";

  private final Scenario scenario;
  private final LinkedInState state;
  private final PracticeLinkedIn linkedin;
  private final PracticeUpstack upstack;
  private final ObservedCalls observed;
  private final String redirectUri;

  private Practice(
      Scenario scenario,
      LinkedInState state,
      PracticeLinkedIn linkedin,
      PracticeUpstack upstack,
      ObservedCalls observed,
      String redirectUri) {
    this.scenario = scenario;
    this.state = state;
    this.linkedin = linkedin;
    this.upstack = upstack;
    this.observed = observed;
    this.redirectUri = redirectUri;
  }

  /**
   * Starts both services on the loopback interface.
   *
   * @param port the port for LinkedIn, while Upstack takes the next one; 0 for any free ones
   * @param clock the clock by which tokens age and cards change; may run faster than real time
   * @throws IOException if a port is taken
   */
  public static Practice start(Scenario scenario, int port, InstantSource clock)
      throws IOException {
    return start(scenario, port, clock, REDIRECT_URI);
  }

  /**
   * The same with an app that has another redirect URI.
   *
   * @throws IOException if a port is taken
   */
  public static Practice start(Scenario scenario, int port, InstantSource clock, String redirectUri)
      throws IOException {
    ObservedCalls observed = new ObservedCalls();
    LinkedInState state = new LinkedInState(scenario, clock, redirectUri);
    PracticeLinkedIn linkedin = new PracticeLinkedIn(state, port, observed::add);
    try {
      PracticeUpstack upstack =
          new PracticeUpstack(
              scenario,
              clock,
              port == 0 ? 0 : port + 1,
              linkedin.origin().resolve("/rest"),
              state::tokenSavedInUpstack,
              observed::add);
      return new Practice(scenario, state, linkedin, upstack, observed, redirectUri);
    } catch (IOException e) {
      linkedin.close();
      throw e;
    }
  }

  public PracticeAddresses addresses() {
    URI origin = linkedin.origin();
    return new PracticeAddresses(
        origin.resolve("/oauth/v2/authorization"),
        origin.resolve("/oauth/v2/accessToken"),
        origin.resolve("/oauth/v2/introspectToken"),
        origin.resolve("/rest"),
        upstack.origin(),
        origin.resolve("/developers"),
        state.firstApp().clientId(),
        state.secretAtHand(),
        redirectUri,
        new PracticeAddresses.Login(LinkedInState.EMAIL, LinkedInState.PASSWORD),
        new PracticeAddresses.Login(PracticeUpstack.EMAIL, PracticeUpstack.PASSWORD),
        state.firstApp().number(),
        LinkedInState.ACCOUNT_ID,
        PracticeUpstack.PARTNER_ID,
        state.tokenAtHand(),
        state.refreshTokenAtHand(),
        PracticeUpstack.ONE_TIME_CODE);
  }

  public Scenario scenario() {
    return scenario;
  }

  /** LinkedIn approves the pending product requests now. */
  public void approveProducts() {
    state.approveProducts();
  }

  /** The member removes the app under their privacy settings. */
  public void revokeTokens() {
    state.tokens().revokeAll();
  }

  /** The requests to the services so far. */
  public List<Observed> observed() {
    return observed.all();
  }

  /**
   * Tells the listener of each further request, on the thread that serves it.
   *
   * @return ends the listening
   */
  public Runnable whenObserved(Runnable listener) {
    return observed.listen(listener);
  }

  /**
   * Every secret of this rehearsal so far, with its kind; none may be found in a file, log or
   * picture.
   */
  public Map<String, String> secrets() {
    Map<String, String> secrets = new LinkedHashMap<>(state.tokens().givenOut());
    secrets.put(state.secretAtHand(), "client secret");
    secrets.put(state.firstApp().clientSecret(), "client secret");
    state.firstApp().secondarySecret().ifPresent(one -> secrets.put(one, "client secret"));
    secrets.put(LinkedInState.PASSWORD, "password");
    secrets.put(PracticeUpstack.PASSWORD, "password");
    secrets.put(PracticeUpstack.ONE_TIME_CODE, "one-time code");
    return secrets;
  }

  @Override
  public void close() {
    upstack.close();
    linkedin.close();
  }
}
