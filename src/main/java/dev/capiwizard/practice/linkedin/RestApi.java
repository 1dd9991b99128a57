package dev.capiwizard.practice.linkedin;

import dev.capiwizard.practice.faults.Fault;
import dev.capiwizard.practice.web.WebRequest;
import dev.capiwizard.practice.web.WebResponse;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The advertising API: undoes query tunnelling, asks the gate, and calls the resource. */
final class RestApi {
  /** A collection, and perhaps an entity of it. */
  private static final Pattern PATH = Pattern.compile("/[A-Za-z]+(/[^/]*)?");

  private final ApiGate gate;
  private final Map<String, ApiResource> resources;

  /**
   * @param rules also changed by Campaign Manager’s pages
   */
  RestApi(LinkedInState state, RuleStore rules) {
    this.gate = new ApiGate(state);
    Members members = new Members(state, gate);
    this.resources =
        Map.of(
            "adAccountUsers", new AccountUsersApi(state.scenario(), gate, members),
            "adAccounts", new AccountsApi(gate, members),
            "conversions", new RulesApi(state.scenario(), gate, members, rules),
            "campaignConversions", new CampaignLinksApi(gate, rules),
            "insightTags", new InsightTagsApi(state.scenario(), gate, members),
            "conversionEvents",
                new EventsApi(
                    state.clock(), gate, rules, state.scenario().has(Fault.SENDING_REFUSED)));
  }

  /** Serves everything below {@code /rest}. */
  WebResponse versioned(WebRequest request) {
    try {
      ApiCall call = QueryTunnel.undone(request, "/rest");
      WebResponse refused = gate.refuse(call);
      if (refused != null) {
        return refused;
      }
      ApiResource resource = resource(call);
      return resource == null ? Refusal.notFound() : resource.answer(call);
    } catch (MalformedCallException e) {
      return Refusal.illegal(String.valueOf(e.getMessage()));
    }
  }

  /** Serves everything below {@code /v2}, where none of the practice’s resources exist any more. */
  WebResponse unversioned(WebRequest request) {
    try {
      WebResponse refused = gate.refuseToken(QueryTunnel.undone(request, "/v2"));
      return refused != null ? refused : Refusal.notFound();
    } catch (MalformedCallException e) {
      return Refusal.illegal(String.valueOf(e.getMessage()));
    }
  }

  private @Nullable ApiResource resource(ApiCall call) {
    return PATH.matcher(call.path()).matches() ? resources.get(call.resource()) : null;
  }
}
