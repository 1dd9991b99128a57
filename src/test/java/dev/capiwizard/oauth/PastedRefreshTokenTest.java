package dev.capiwizard.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The refresh token that the token generator shows beside the access token. */
class PastedRefreshTokenTest {
  private static final String ACCESS = "AQ" + "a1-B".repeat(80);
  private static final String REFRESH = "AQ" + "r2_C".repeat(80);

  @ParameterizedTest
  @ValueSource(strings = {"%s", "  %s\n", "\"%s\"", "refresh_token: %s", "refresh_token=%s"})
  void itIsFreedFromWhatStandsAroundIt(String around) throws Exception {
    assertThat(PastedToken.refreshToken(around.replace("%s", REFRESH), ACCESS)).isEqualTo(REFRESH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"hello", "AQshort", "access", "doubled"})
  void anythingElseIsTold(String pasted) {
    String text =
        pasted.equals("access") ? ACCESS : pasted.equals("doubled") ? REFRESH + REFRESH : pasted;
    assertThatExceptionOfType(FailureException.class)
        .isThrownBy(() -> PastedToken.refreshToken(text, ACCESS))
        .satisfies(e -> assertThat(e.code()).isEqualTo(FailureCode.REFRESH_TOKEN_UNCLEAR))
        .satisfies(e -> assertThat(e.toString()).doesNotContain(text));
  }

  @Test
  void onlyAPageThatGivesNoReasonMayGoBackByItself() {
    assertThat(LoginErrorPage.maySendBack("Bummer, something went wrong. You go back")).isTrue();
    assertThat(
            LoginErrorPage.maySendBack(
                "Bummer, something went wrong. The redirect_uri does not match"))
        .isFalse();
    assertThat(LoginErrorPage.maySendBack("Sign in")).isFalse();
  }
}
