package dev.capiwizard.observations;

import dev.capiwizard.http.CallListener;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BiConsumer;
import okhttp3.FormBody;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Finds in LinkedIn’s responses what they settle. Reads names, kinds and numbers of errors; of
 * values only those of which all that can be are known. Safe from any thread.
 */
public final class CallObserver implements CallListener {
  /** LinkedIn refuses some new tokens for seconds; later refusals have other reasons. */
  private static final Duration FRESH = Duration.ofSeconds(30);

  private final InstantSource clock;
  private final BiConsumer<URI, Sighting> saw;
  private volatile @Nullable Instant lastToken;

  /**
   * @param saw gets the address that was called, which tells the world, and the sighting
   */
  public CallObserver(InstantSource clock, BiConsumer<URI, Sighting> saw) {
    this.clock = clock;
    this.saw = saw;
  }

  @Override
  public void answered(Request request, Response response, JsonNode body) {
    ObservedCall call = ObservedCall.of(request, response, body);
    Observer observer = sighting -> saw.accept(request.url().uri(), sighting);
    switch (call.resource()) {
      case "accessToken" -> token(request, call, observer);
      case "introspectToken" -> TokenPoints.introspection(call, observer);
      case "adAccountUsers", "adAccounts", "conversions", "insightTags", "conversionEvents" -> {
        ApiPoints.ofAny(call, observer);
        fresh(call, observer);
        ApiPoints.of(call, observer);
      }
      default -> {}
    }
  }

  private void token(Request request, ObservedCall call, Observer observer) {
    String grant = request.body() instanceof FormBody form ? value(form, "grant_type") : "";
    if (call.ok()) {
      lastToken = clock.instant();
      TokenPoints.given(call, observer);
    } else {
      TokenPoints.refused(grant, call, observer);
    }
  }

  private void fresh(ObservedCall call, Observer observer) {
    Instant made = lastToken;
    if (made == null || clock.instant().isAfter(made.plus(FRESH))) {
      return;
    }
    if (call.ok()) {
      observer.saw("token.fresh", "at-once");
      lastToken = null;
    } else if (call.status() == 401 && call.body().path("serviceErrorCode").asInt(0) == 65601) {
      observer.saw(call.sighting("token.fresh", "refused-at-first"));
      lastToken = null;
    }
  }

  private static String value(FormBody form, String name) {
    for (int i = 0; i < form.size(); i++) {
      if (form.name(i).equals(name)) {
        return form.value(i);
      }
    }
    return "";
  }
}
