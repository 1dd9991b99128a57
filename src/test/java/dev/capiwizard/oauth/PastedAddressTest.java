package dev.capiwizard.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One row for each way in which an address comes out of a browser, a mail or a chat. */
@Execution(ExecutionMode.CONCURRENT)
class PastedAddressTest {
  private static final String REDIRECT = RedirectUri.DEFAULT;
  private static final String STATE = "kW3-x_9QabcdEFGH0123456789-_";
  private static final String CODE = "AQ" + "aB3-_x".repeat(34) + "Z7";
  private static final AuthorizationRequest REQUEST =
      new AuthorizationRequest(URI.create("https://www.linkedin.com/x"), REDIRECT, STATE);
  private static final String ADDRESS = REDIRECT + "?code=" + CODE + "&state=" + STATE;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ADDRESS",
        "  \"ADDRESS\"\n",
        "localhost:17865/callback?code=CODE&state=STATE",
        "//localhost:17865/callback?code=CODE&state=STATE",
        "HTTP://LOCALHOST:17865/callback?code=CODE&state=STATE",
        "https://localhost:17865/callback?code=CODE&state=STATE",
        "http://localhost:17865/callback?code=CODE&amp;state=STATE",
        "http://localhost:17865/callback?code=CODE&amp;amp;state=STATE",
        "http://localhost:17865/callback?state=STATE&code=CODE.",
        "ADDRESS.",
        "ADDRESS...",
        "ADDRESS,",
        "ADDRESS)",
        "ADDRESS]",
        "ADDRESS;",
        "ADDRESS'",
        "ADDRESS#",
        "ADDRESS#_=_",
        "<ADDRESS>",
        "<ADDRESS>.",
        "(ADDRESS)",
        "„ADDRESS“",
        "«ADDRESS»",
        "`ADDRESS`",
        "[Link](ADDRESS)",
        "[ADDRESS](ADDRESS)",
        "<a href=\"ADDRESS\">here</a>",
        "It says: ADDRESS and nothing else.",
        "This site can’t be reached ADDRESS ERR_CONNECTION_REFUSED",
        "\u200bADD\u00adRESS\ufeff",
        "view-source:ADDRESS",
        "https://eur02.safelinks.protection.outlook.com/?url=ENCODED&data=05%7C02&reserved=0",
        "https://eur02.safelinks.protection.outlook.com/?url=ENCODED&amp;data=x",
        "<https://nam10.safelinks.protection.outlook.com/ap/t-59584e83/?url=ENCODED&data=x>.",
        "https://www.google.com/url?q=ENCODED&sa=D&source=docs",
        "https://www.google.com/url?sa=t&url=ENCODED",
        "https://l.facebook.com/l.php?u=ENCODED&h=x",
        "https://urldefense.com/v3/__ADDRESS__;!!abc!def$",
        "https://urldefense.proofpoint.com/v2/url?u=PROOFPOINT&d=x&c=y",
        "https://www.google.com/url?q=TWICE&sa=D",
        "?code=CODE&state=STATE",
        "code=CODE&state=STATE",
        "/callback?code=CODE&state=STATE",
      })
  void isTakenAsItIsMeant(String pasted) throws FailureException {
    assertThat(PastedAddress.code(REQUEST, filled(pasted))).isEqualTo(CODE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\u2028", " ", "=\r\n", "\n  "})
  void isPutTogetherWhereAMailBrokeIt(String lineEnd) throws FailureException {
    for (int width : List.of(40, 72, 76)) {
      String broken = String.join(lineEnd, ADDRESS.split("(?<=\\G.{" + width + "})"));
      assertThat(PastedAddress.code(REQUEST, broken)).isEqualTo(CODE);
    }
  }

  @Test
  void isReadOutOfQuotedPrintableText() throws FailureException {
    String broken = String.join("=\n", ADDRESS.replace("=", "=3D").split("(?<=\\G.{75})"));
    assertThat(PastedAddress.code(REQUEST, broken)).isEqualTo(CODE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "http://localhost:17865/callback?code=CODE&state=other STATE_MISMATCH",
        "http://localhost:17865/callback?code=CODE&state=STATEx STATE_MISMATCH",
        "http://localhost:17865/callback?code=CODE&state=xSTATE STATE_MISMATCH",
        "http://localhost:17865/callback?error=user_cancelled_login&state=other STATE_MISMATCH",
        "https://a.safelinks.protection.outlook.com/?url=FOREIGN STATE_MISMATCH",
        "http://localhost:17865/callback?code=CODE&state=HALF RETURN_ADDRESS_CUT",
        "http://localhost:17865/callback?code=CODE&state=HALF. RETURN_ADDRESS_CUT",
        "http://localhost:17865/callback?code=CODE&state=HALF… RETURN_ADDRESS_CUT",
        "http://localhost:17865/callback?code=CODE&state=STATE%20and RETURN_ADDRESS_CUT",
        "http://localhost:17865/callback?code=CODE&stat RETURN_ADDRESS_CUT",
        "http://localhost:17865/callback?code=AQab RETURN_ADDRESS_CUT",
        "http://localhost:17865/callback? RETURN_ADDRESS_CUT",
        "localhost:17865/callback RETURN_ADDRESS_CUT",
        "http://localhost:17865/callback?error=access_denied CONSENT_REFUSED",
        "http://localhost:17866/x RETURN_ADDRESS_UNREADABLE",
        "https://www.linkedin.com/feed/ RETURN_ADDRESS_UNREADABLE",
        "hello RETURN_ADDRESS_UNREADABLE",
        "CODE PASTED_CODE",
        "WPL_AP1.abc.MTI== PASTED_SECRET",
        "86abcdefgh1234 PASTED_CLIENT_ID",
        "http://localhost:17865/callback?error=user_cancelled_login&state=STATE. LOGIN_CANCELLED",
        "<localhost:17865/callback?error=access_denied&amp;state=STATE> CONSENT_REFUSED",
        "http://localhost:17865/callback?error=invalid_scope&error_description=a(b)|{c}&state=STATE"
            + " SCOPE_NOT_GRANTED_TO_APP",
      })
  void isRefusedForTheTrueReason(String pasted, FailureCode code) {
    FailureException failure = failure(filled(pasted));
    assertThat(failure.code()).isEqualTo(code);
    assertThat(failure.toString()).doesNotContain(CODE);
  }

  @Test
  void theWordsOfLinkedInsPageAreStillTaken() {
    assertThat(failure("Bummer. The redirect_uri does not match the registered value").code())
        .isEqualTo(FailureCode.REDIRECT_MISMATCH);
    assertThat(failure("").code()).isEqualTo(FailureCode.RETURN_ADDRESS_UNREADABLE);
  }

  /** As the program makes it: 32 random bytes, whose end may be a hyphen or an underscore. */
  @Test
  void noStateIsLostAtItsEnd() throws FailureException {
    Random random = new Random(7);
    for (int i = 0; i < 300; i++) {
      byte[] raw = new byte[32];
      random.nextBytes(raw);
      String state =
          Base64.getUrlEncoder().withoutPadding().encodeToString(raw) + "-_".charAt(i % 2);
      AuthorizationRequest request = new AuthorizationRequest(REQUEST.address(), REDIRECT, state);
      assertThat(PastedAddress.code(request, REDIRECT + "?code=AQ1&state=" + state + ").\n"))
          .isEqualTo("AQ1");
      assertThat(
              PastedAddress.code(
                  request,
                  "https://urldefense.com/v3/__"
                      + REDIRECT
                      + "?code=AQ1&state="
                      + state
                      + "__;!!x$"))
          .isEqualTo("AQ1");
    }
  }

  private static String filled(String pasted) {
    String encoded = URLEncoder.encode(ADDRESS, StandardCharsets.UTF_8);
    return pasted
        .replace(
            "TWICE",
            URLEncoder.encode(
                "https://x.safelinks.protection.outlook.com/?url=" + encoded,
                StandardCharsets.UTF_8))
        .replace(
            "FOREIGN", URLEncoder.encode(REDIRECT + "?code=C&state=other", StandardCharsets.UTF_8))
        .replace(
            "PROOFPOINT",
            encoded.replace("_", "%5F").replace("-", "%2D").replace("%2F", "_").replace('%', '-'))
        .replace("ENCODED", encoded)
        .replace("ADD\u00adRESS", ADDRESS.substring(0, 50) + "\u00ad" + ADDRESS.substring(50))
        .replace("ADDRESS", ADDRESS)
        .replace("HALF", STATE.substring(0, 14))
        .replace("CODE", CODE)
        .replace("STATE", STATE);
  }

  private static FailureException failure(String pasted) {
    return catchThrowableOfType(FailureException.class, () -> PastedAddress.code(REQUEST, pasted));
  }
}
