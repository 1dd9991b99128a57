package dev.capiwizard.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnAddressTest {
  private static final String REDIRECT = RedirectUri.DEFAULT;
  private static final AuthorizationRequest REQUEST =
      new AuthorizationRequest(URI.create("https://www.linkedin.com/x"), REDIRECT, "st-1");

  @ParameterizedTest
  @CsvSource({
    "http://localhost:17865/callback?code=1,true",
    "http://localhost:17865/callback,true",
    "http://localhost:17865/callback/?code=1,false",
    "http://localhost:17866/callback?code=1,false",
    "http://127.0.0.1:17865/callback?code=1,false",
    "https://www.linkedin.com/?next=http://localhost:17865/callback,false",
  })
  void matchesToTheLetter(String address, boolean matches) {
    assertThat(ReturnAddress.matches(REDIRECT, address)).isEqualTo(matches);
  }

  @Test
  void takesTheCode() throws FailureException {
    assertThat(ReturnAddress.code(REQUEST, REDIRECT + "?code=AQ%2Bx&state=st-1")).isEqualTo("AQ+x");
  }

  @ParameterizedTest
  @CsvSource({
    "code=AQ&state=other,STATE_MISMATCH",
    "code=AQ,STATE_MISMATCH",
    "error=user_cancelled_login&state=st-1,LOGIN_CANCELLED",
    "error=user_cancelled_authorize&state=st-1,CONSENT_REFUSED",
    "error=unauthorized_scope_error&state=st-1,SCOPE_NOT_GRANTED_TO_APP",
    "error=invalid_scope_error&state=st-1,SCOPE_NOT_GRANTED_TO_APP",
    "error=something&state=st-1,LOGIN_REFUSED",
    "error=user_cancelled_login&state=other,STATE_MISMATCH",
    "foo=bar,RETURN_ADDRESS_UNREADABLE",
    "code=&state=st-1,RETURN_ADDRESS_UNREADABLE",
  })
  void namesWhatIsWrong(String query, FailureCode code) {
    assertThat(failure(REDIRECT + "?" + query).code()).isEqualTo(code);
  }

  @Test
  void readsADescriptionThatIsEscapedTwice() {
    FailureException failure =
        failure(
            REDIRECT
                + "?error=unauthorized_scope_error&error_description=Scope+%26quot%3Br_ads%26quot%3B"
                + "+is+not+authorized&state=st-1");
    assertThat(failure.detail()).contains("Scope \"r_ads\" is not authorized");
  }

  /** What LinkedIn’s pages or a proxy leave unescaped is read as browsers read it. */
  @ParameterizedTest
  @ValueSource(strings = {"|", "{}", "^", "%zz", "a b", "\\", "%", "[]", "`"})
  void aSignThatRfc3986DoesNotKnowIsNoHindrance(String sign) throws FailureException {
    assertThat(ReturnAddress.code(REQUEST, REDIRECT + "?x=" + sign + "&code=AQ&state=st-1"))
        .isEqualTo("AQ");
    assertThat(failure(REDIRECT + "?x=" + sign + "&code=AQ&state=st-1" + sign).code())
        .isEqualTo(FailureCode.STATE_MISMATCH);
  }

  @Test
  void aTextThatIsNoAddressSaysSoAndIsNotQuoted() {
    FailureException failure = failure("code=secret value %%% not an address");
    assertThat(failure.code()).isEqualTo(FailureCode.RETURN_ADDRESS_UNREADABLE);
    assertThat(failure).hasMessageNotContaining("secret");
    assertThat(failure.getCause()).isNull();
  }

  private static FailureException failure(String address) {
    return catchThrowableOfType(FailureException.class, () -> ReturnAddress.code(REQUEST, address));
  }
}
