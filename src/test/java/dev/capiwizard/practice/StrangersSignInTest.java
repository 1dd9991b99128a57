package dev.capiwizard.practice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.practice.faults.Scenario;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sign-in and token as other clients than ours write them. */
@Execution(ExecutionMode.CONCURRENT)
class StrangersSignInTest {
  private static Stranger stranger;

  @BeforeAll
  static void start() throws Exception {
    stranger = Stranger.in(Scenario.HAPPY);
  }

  @AfterAll
  static void stop() {
    stranger.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rw_conversions,r_ads",
        "rw_conversions%2Cr_ads",
        "rw_conversions%20r_ads",
        "rw_conversions+r_ads",
        "rw_conversions,%20r_ads",
      })
  void scopesArePartedByBlanksOrCommas(String scope) throws Exception {
    String address = stranger.returnAddress("&state=st&scope=" + scope);
    assertThat(address).contains("?code=").doesNotContain("error");
    HttpResponse<String> answer = stranger.exchange(address.replaceAll(".*code=([^&]*).*", "$1"));
    assertThat(Stranger.json(answer).path("scope").asString()).isEqualTo("r_ads,rw_conversions");
  }

  @ParameterizedTest
  @CsvSource({
    "'', '[^&]*'",
    "&state=, '[^&]*&state='",
    "&state=a%26b, '[^&]*&state=a%26b'",
  })
  void theStateComesBackAsItWasSent(String state, String rest) throws Exception {
    assertThat(stranger.returnAddress(state + "&scope=rw_conversions,r_ads"))
        .matches(".*\\?code=" + rest);
  }

  @Test
  void theStateOfARefusedScopeStaysAwayToo() throws Exception {
    assertThat(stranger.returnAddress("&scope=rw_ads"))
        .contains("error=unauthorized_scope_error")
        .doesNotContain("state");
  }

  @ParameterizedTest
  @CsvSource({
    "Bearer, 65604, EMPTY_ACCESS_TOKEN",
    "'Bearer ', 65604, EMPTY_ACCESS_TOKEN",
    "'', 65604, EMPTY_ACCESS_TOKEN",
    "Bearer AQnone, 65600, INVALID_ACCESS_TOKEN",
    "Basic YTpi, 65600, INVALID_ACCESS_TOKEN",
  })
  void noTokenIsNotABadOne(String authorization, int number, String code) throws Exception {
    for (String path : new String[] {"/rest/adAccounts?q=search", "/v2/adAccounts"}) {
      try (HttpClient http = HttpClient.newHttpClient()) {
        HttpResponse<String> answer =
            http.send(
                stranger.request(path).setHeader("Authorization", authorization).build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(Stranger.json(answer).path("serviceErrorCode").asInt()).isEqualTo(number);
        assertThat(Stranger.json(answer).path("code").asString()).isEqualTo(code);
      }
    }
  }

  @Test
  void everyAnswerCanBeFoundAgain() throws Exception {
    List<HttpResponse<String>> answers =
        List.of(
            stranger.exchange("none"),
            stranger.get("/rest/adAccounts?q=search"),
            stranger.get("/rest/nothing"),
            stranger.get("/v2/nothing"));
    for (HttpResponse<String> answer : answers) {
      assertThat(answer.headers().map())
          .containsKeys("x-li-uuid", "x-li-fabric", "x-li-request-id");
    }
  }
}
