package dev.capiwizard.practice.upstack;

import dev.capiwizard.practice.faults.Fault;
import dev.capiwizard.practice.faults.Scenario;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Judges a destination as Upstack does: it sends LinkedIn an event with the pasted token. */
final class CardHealth {
  /** Upstack’s guide: the card is Healthy within five minutes of saving. */
  private static final Duration UNTIL_ASKED = Duration.ofMinutes(1);

  /** A hash that is of nobody’s e-mail address. */
  private static final String SHOPPER = "0".repeat(64);

  /** The practice’s tokens of apps are no longer than this. */
  private static final int LONGEST_OF_APP = 400;

  private final Scenario scenario;
  private final InstantSource clock;
  private final URI api;

  /** The process-wide proxies are those of embedded pages, which may reach less than a server. */
  private final HttpClient http =
      HttpClient.newBuilder()
          .proxy(HttpClient.Builder.NO_PROXY)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  CardHealth(Scenario scenario, InstantSource clock, URI api) {
    this.scenario = scenario;
    this.clock = clock;
    this.api = api;
  }

  /** The state: {@code Healthy}, {@code Unhealthy}, {@code Checking} or {@code Not connected}. */
  String of(Destination destination) {
    Instant saved = destination.saved();
    if (destination.token().isEmpty() || saved == null) {
      return "Not connected";
    }
    if (clock.instant().isBefore(saved.plus(UNTIL_ASKED))) {
      return "Checking";
    }
    if (scenario.has(Fault.CARD_STAYS_CHECKING)) {
      return "Checking";
    }
    boolean healthy =
        destination.enabled()
            && !scenario.has(Fault.CARD_STAYS_UNHEALTHY)
            && !isOfUntakenKind(destination)
            && linkedInAccepts(destination);
    return healthy ? "Healthy" : "Unhealthy";
  }

  /** A token of Campaign Manager is told by its length. */
  private boolean isOfUntakenKind(Destination destination) {
    return scenario.has(Fault.CAMPAIGN_MANAGER_TOKEN_NOT_TAKEN)
        && destination.token().length() > LONGEST_OF_APP;
  }

  private boolean linkedInAccepts(Destination destination) {
    String rule = destination.ruleIds().split(",")[0].trim();
    String event =
        String.format(
            Locale.ROOT,
            """
            {"conversion":"urn:lla:llaPartnerConversion:%s","conversionHappenedAt":%d,\
            "eventId":"practice",\
            "user":{"userIds":[{"idType":"SHA256_EMAIL","idValue":"%s"}]}}\
            """,
            rule.replaceAll("\\D", ""),
            clock.instant().toEpochMilli(),
            SHOPPER);
    String version =
        DateTimeFormatter.ofPattern("yyyyMM", Locale.ROOT)
            .format(YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC)));
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(api + "/conversionEvents"))
              .timeout(Duration.ofSeconds(5))
              .header("Authorization", "Bearer " + destination.token())
              .header("LinkedIn-Version", version)
              .header("X-Restli-Protocol-Version", "2.0.0")
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString(event))
              .build();
      HttpResponse<Void> answer = http.send(request, BodyHandlers.discarding());
      return answer.statusCode() == 201;
    } catch (IOException | IllegalArgumentException e) {
      // A token with a line break cannot even be sent.
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
