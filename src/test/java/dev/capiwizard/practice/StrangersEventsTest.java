package dev.capiwizard.practice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.practice.faults.Scenario;
import dev.capiwizard.testing.MovedClock;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Conversion events: what is taken, and how each wrong one is refused. */
@Execution(ExecutionMode.CONCURRENT)
class StrangersEventsTest {
  private static final String PATH = "/rest/conversionEvents";
  private static final String[] BATCH = {"X-RestLi-Method", "batch_create"};

  /** Nobody moves it. */
  private static final MovedClock CLOCK = MovedClock.november();

  private static Stranger stranger;

  @BeforeAll
  static void start() throws Exception {
    stranger = Stranger.in(Scenario.HAPPY, CLOCK);
  }

  @AfterAll
  static void stop() {
    stranger.close();
  }

  @Test
  void anEventIsTakenAndNothingIsSaid() throws Exception {
    HttpResponse<String> answer = stranger.post(PATH, event());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    assertThat(answer.body()).isEmpty();
    assertThat(answer.headers().map()).containsKey("x-li-uuid");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        // What the documentation or a measurement tells.
        "\"user\":; \"usr\":; 422; /user :: field is required",
        "\"user\":; \"usr\":; 422; /usr :: unrecognized field found but not allowed",
        "\"userIds\":; \"userInfo\":{\"firstName\":\"A\",\"lastName\":\"B\"},\"x\":; 422; /user/x",
        "\"userIds\":[{; \"userInfo\":{\"firstName\":\"A\"},\"userIds\":[{; 422; lastName",
        "\"idValue\":; \"value\":; 422; /user/userIds/0/idValue :: field is required",
        "SHA256_EMAIL; EMAIL; 422; is not an enum symbol",
        "\"50.0\"; 50.0; 422; cannot be coerced to String",
        "urn:lla; urn:li; 422; Invalid Urn format. Invalid prefix.",
        "conversionHappenedAt; happenedAt; 422; /conversionHappenedAt :: field is required",
        "104012; 109999; 403; No ad accounts found",
        "104012; 104099; 400; CONVERSIONS_API",
        "USD; XXX; 201; ``",
        // What is not known.
        "~; someone@shop.example; 400; not confirmed",
        "\"userIds\":[{\"idType\":\"SHA256_EMAIL\",\"idValue\":\"~\"}]; \"userIds\":[]; 400; not"
            + " confirmed",
        "\"user\":{; \"user\":\"me\",\"u\":{; 422; /u",
        "SHA256_EMAIL; ORACLE_MOAT_ID; 400; not confirmed",
        "\"amount\":\"50.0\",; ; 400; not confirmed",
        "llaPartnerConversion:104012; llaPartnerConversion:x; 400; not confirmed",
        "{\"conversion\"; [\"conversion\"; 400; not JSON",
        // What else identifies a user.
        "SHA256_EMAIL; PLAINTEXT_IP_ADDRESS; 201; ``",
        "SHA256_EMAIL; GOOGLE_AID; 201; ``",
        "[{\"idType\":\"SHA256_EMAIL\",\"idValue\":\"~\"}]; [],\"externalIds\":[\"42\"]; 201; ``",
      })
  void anEventIsChecked(String text, String other, int status, String said) throws Exception {
    String hash = "a".repeat(64);
    String event = event();
    String changed = event.replace(text.replace("~", hash), other == null ? "" : other);
    assertThat(changed).isNotEqualTo(event);
    HttpResponse<String> answer = stranger.post(PATH, changed);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).contains(said.replace("``", ""));
  }

  @Test
  void allThatIsMissingIsToldAtOnce() throws Exception {
    JsonNode answer = Stranger.json(stranger.post(PATH, "{}"));
    assertThat(answer.path("message").asString().lines())
        .hasSize(3)
        .allMatch(line -> line.startsWith("ERROR :: /"));
  }

  @ParameterizedTest
  @CsvSource({"-1, 201", "-7775000, 201", "-8640000, 400", "60, 400"})
  void anEventIsOfTheLastNinetyDays(long seconds, int status) throws Exception {
    long at = CLOCK.instant().plusSeconds(seconds).toEpochMilli();
    assertThat(stranger.post(PATH, event(at)).statusCode()).isEqualTo(status);
  }

  @Test
  void secondsAreNoMilliseconds() throws Exception {
    HttpResponse<String> answer = stranger.post(PATH, event(CLOCK.instant().getEpochSecond()));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("within 90 days");
  }

  @Test
  void aBatchIsAnsweredEventByEvent() throws Exception {
    HttpResponse<String> answer =
        stranger.post(PATH, "{\"elements\":[" + event() + "," + event() + "]}", BATCH);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"elements\":[{\"status\":201},{\"status\":201}]}");
  }

  @Test
  void theLargestBatchIsTakenAndNoLargerOne() throws Exception {
    String most = String.join(",", Collections.nCopies(5_000, event()));
    assertThat(stranger.post(PATH, "{\"elements\":[" + most + "]}", BATCH).statusCode())
        .isEqualTo(200);
    HttpResponse<String> more =
        stranger.post(PATH, "{\"elements\":[" + most + "," + event() + "]}", BATCH);
    assertThat(more.statusCode()).isEqualTo(400);
    assertThat(stranger.post(PATH, "{\"elements\":[]}", BATCH).statusCode()).isEqualTo(400);
  }

  @Test
  void oneWrongEventRefusesItsBatch() throws Exception {
    long old = CLOCK.instant().minus(Duration.ofDays(100)).toEpochMilli();
    HttpResponse<String> answer =
        stranger.post(PATH, "{\"elements\":[" + event() + "," + event(old) + "]}", BATCH);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("indices [1] (0-indexed)");
  }

  @Test
  void aSingleEventNeedNotNameTheProtocol() throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          http.send(
              stranger
                  .request(PATH)
                  .setHeader("X-Restli-Protocol-Version", "")
                  .POST(BodyPublishers.ofString(event()))
                  .build(),
              BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(201);
    }
  }

  private static String event() {
    return event(CLOCK.instant().toEpochMilli());
  }

  private static String event(long happenedAt) {
    return String.format(
        Locale.ROOT,
        """
        {"conversion":"urn:lla:llaPartnerConversion:104012","conversionHappenedAt":%d,\
        "conversionValue":{"amount":"50.0","currencyCode":"USD"},"eventId":"order-1",\
        "user":{"userIds":[{"idType":"SHA256_EMAIL","idValue":"%s"}]}}\
        """,
        happenedAt,
        "a".repeat(64));
  }
}
