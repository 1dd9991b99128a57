package dev.capiwizard.failures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.capiwizard.practice.faults.Scenario;
import dev.capiwizard.scenarios.ScenarioFacts;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The known symptoms of LinkedIn’s access, by their number, and the entry that tells of each. */
class FailureRowsTest {
  static final Map<Integer, List<FailureCode>> ROWS =
      new TreeMap<>(
          Map.ofEntries(
              entry(1, List.of(FailureCode.SCOPE_NOT_GRANTED_TO_APP)),
              entry(3, List.of(FailureCode.REDIRECT_MISMATCH)),
              entry(4, List.of(FailureCode.LOGIN_TIMED_OUT, FailureCode.CLIENT_REFUSED)),
              entry(5, List.of(FailureCode.CODE_REFUSED)),
              entry(6, List.of(FailureCode.CODE_REFUSED)),
              entry(7, List.of(FailureCode.CLIENT_REFUSED)),
              entry(8, List.of(FailureCode.GENERATOR_EMPTY)),
              entry(9, List.of(FailureCode.PAGE_NOT_VERIFIED)),
              entry(10, List.of(FailureCode.REQUEST_REJECTED)),
              entry(11, List.of(FailureCode.VERIFICATION_LINK_ENDED)),
              entry(12, List.of(FailureCode.NOT_SUPER_ADMIN)),
              entry(13, List.of(FailureCode.TOKEN_EXPIRED)),
              entry(14, List.of(FailureCode.TOKEN_REVOKED, FailureCode.TOKEN_FRESH)),
              entry(
                  15,
                  List.of(
                      FailureCode.TOKEN_INVALID,
                      FailureCode.TOKEN_CUT,
                      FailureCode.TOKEN_DOUBLED,
                      FailureCode.TOKEN_FOREIGN)),
              entry(16, List.of(FailureCode.UPSTACK_OTHER_RULE, FailureCode.RULE_NOT_IN_ACCOUNT)),
              entry(17, List.of(FailureCode.NOT_PERMITTED, FailureCode.SCOPE_MISSING)),
              entry(18, List.of(FailureCode.NO_AD_ACCOUNT)),
              entry(19, List.of(FailureCode.VIEWER_ONLY)),
              entry(20, List.of(FailureCode.API_VERSION_MOVED, FailureCode.API_VERSION_SUNSET)),
              entry(23, List.of(FailureCode.RULE_DISABLED, FailureCode.RULE_WITHOUT_CAMPAIGN)),
              entry(24, List.of(FailureCode.TOKEN_OF_OTHER_APP)),
              entry(25, List.of(FailureCode.TOKEN_NOT_INSPECTABLE)),
              entry(26, List.of(FailureCode.REFRESH_TOKEN_MISSING)),
              entry(27, List.of(FailureCode.TOKEN_REVOKED)),
              entry(28, List.of(FailureCode.EMBEDDED_REFUSED)),
              entry(29, List.of(FailureCode.RATE_LIMITED))));

  /** What cannot come up here, and why. */
  static final Map<Integer, String> OUT_OF_REACH =
      Map.of(
          2, "retired scopes: the program asks for its two scopes and no others",
          21, "a wrong URN in an event: the program sends no events, Upstack does",
          22, "seconds in place of milliseconds in an event: the same",
          30, "double counting: it shows in LinkedIn’s reports, which the program does not read");

  /** What is seen, in their order. */
  static final List<String> SYMPTOMS =
      List.of(
          "LinkedIn says that a scope is not authorized for the app",
          "a retired scope is refused",
          "the redirect URI does not match",
          "the sign-in ends on an error page and never comes back",
          "the code belongs to another redirect URI",
          "the code is not found",
          "the client ID and secret are refused",
          "the token generator has nothing to tick",
          "“Request access” is greyed out",
          "the product request is turned down",
          "the link that confirms the app has ended",
          "somebody may not confirm the app",
          "401: the token has expired (65602)",
          "401: the token was revoked (65601)",
          "401: the token is invalid (65600)",
          "403: no ad accounts are found for an event",
          "403: not enough permissions",
          "the list of ad-account roles is empty",
          "the role is only to view",
          "the version of the API is not there any more",
          "422: a wrong URN in an event",
          "400: an event is too old",
          "events are taken and no conversions are shown",
          "introspection says only that the token is not active",
          "introspection answers 400",
          "no refresh token comes with the token",
          "the older token dies when a new one is made",
          "a provider does not let embedded browsers in",
          "429: too many calls",
          "conversions are counted twice");

  @Test
  void everySymptomHasAnEntryOrAReason() {
    assertThat(SYMPTOMS).hasSize(30).doesNotHaveDuplicates();
    Set<Integer> all = IntStream.rangeClosed(1, 30).boxed().collect(Collectors.toSet());
    assertThat(ROWS.keySet()).doesNotContainAnyElementsOf(OUT_OF_REACH.keySet());
    all.removeAll(ROWS.keySet());
    all.removeAll(OUT_OF_REACH.keySet());
    assertThat(all).isEmpty();
  }

  /** LinkedIn answers these alike, so the finding may not choose between them. */
  @Test
  void aRefusalWithTwoCausesNamesBoth() {
    assertThat(FailureTexts.cause(FailureCode.NOT_PERMITTED)).contains("permission", "role");
    assertThat(FailureTexts.cause(FailureCode.RULES_NOT_LISTABLE)).contains("app", "person");
    assertThat(FailureTexts.cause(FailureCode.TOKEN_NOT_INSPECTABLE))
        .contains("Campaign Manager", "Client ID", "token");
    assertThat(FailureTexts.cause(FailureCode.CLIENT_REFUSED)).contains("typing", "app", "deleted");
    assertThat(FailureTexts.cause(FailureCode.REDIRECT_MISMATCH)).contains("slash", "Update");
    assertThat(FailureTexts.cause(FailureCode.CODE_REFUSED))
        .contains("once", "minutes", "redirect URL");
    assertThat(FailureTexts.cause(FailureCode.UPSTACK_OTHER_RULE))
        .contains("destination", "ad account");
    assertThat(FailureTexts.cause(FailureCode.VERIFICATION_LINK_ENDED)).contains("30 days", "Deny");
  }

  /** Where a person can meet a symptom, it can be rehearsed; the rest is raised by unit tests. */
  @Test
  void mostSymptomsCanBeRehearsed() {
    Set<FailureCode> rehearsed =
        Arrays.stream(Scenario.values())
            .flatMap(scenario -> ScenarioFacts.of(scenario).outcome().codes().stream())
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(FailureCode.class)));
    Set<Integer> only =
        ROWS.entrySet().stream()
            .filter(row -> row.getValue().stream().noneMatch(rehearsed::contains))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    // 17 comes only with a token whose scopes are not known; 26 on the command line.
    assertThat(only).containsExactlyInAnyOrder(17, 26);
  }
}
