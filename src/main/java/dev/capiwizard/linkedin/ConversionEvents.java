package dev.capiwizard.linkedin;

import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.http.HttpExchange;
import dev.capiwizard.http.JsonResponse;
import org.jspecify.annotations.Nullable;

/** The call that sends one conversion (LinkedIn: conversionEvents). Not for the FX thread. */
public final class ConversionEvents {
  private static final int CREATED = 201;

  private final VersionedCalls calls;

  /**
   * @param version shared with the reading calls
   */
  public ConversionEvents(HttpExchange http, ApiVersion version) {
    this.calls = new VersionedCalls(http, version);
  }

  /**
   * What LinkedIn answered.
   *
   * @param status the HTTP status
   * @param refusal null exactly if LinkedIn accepted the event
   */
  public record Answer(int status, @Nullable FailureException refusal) {}

  /**
   * Sends an event once; only a version that has ended, which did nothing, is followed by the next.
   *
   * @throws FailureException with a network code: whether LinkedIn has the event is then unknown
   */
  public Answer send(Endpoints endpoints, String token, ConversionEvent event)
      throws FailureException {
    JsonResponse answer = calls.post(endpoints, token, "/conversionEvents", event.body());
    return new Answer(
        answer.status(), answer.status() == CREATED ? null : EventRefusals.of(answer));
  }
}
