package dev.capiwizard.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.oauth.Pasted.Removed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PastedTest {
  private static final String TOKEN = "AQ" + "aB3-_x".repeat(60) + "Z";

  @Test
  void aWholeTokenIsTakenAsItIs() throws FailureException {
    assertThat(PastedToken.read(TOKEN).token()).isEqualTo(TOKEN);
    assertThat(PastedToken.read(TOKEN).removed()).isEmpty();
  }

  @Test
  void whatCopyingAddsIsRemovedAndTold() throws FailureException {
    String half = TOKEN.substring(0, 200);
    String rest = TOKEN.substring(200);
    PastedToken read = PastedToken.read(" Bearer \"" + half + "\r\n" + rest + "\u200b\" ");
    assertThat(read.token()).isEqualTo(TOKEN);
    assertThat(read.removed())
        .contains(Removed.BEARER, Removed.LINE_ENDS, Removed.QUOTES, Removed.BLANKS);
  }

  /** Found by fuzzing: the word stayed and became part of the token. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"Bearer ",
        "Bearer\n",
        "bearer\t",
        "Bearer\u00a0",
        "\u200bBearer ",
        "“ Bearer \""
      })
  void theWordBearerGoesWhateverStandsAroundIt(String before) throws FailureException {
    PastedToken read = PastedToken.read(before + TOKEN);
    assertThat(read.token()).isEqualTo(TOKEN);
    assertThat(read.removed()).contains(Removed.BEARER);
  }

  @Test
  void aDoubledTokenIsNamed() {
    assertThat(code(TOKEN + TOKEN)).isEqualTo(FailureCode.TOKEN_DOUBLED);
    assertThat(code(TOKEN + "\n" + TOKEN)).isEqualTo(FailureCode.TOKEN_DOUBLED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AQshort", "AQabcdef..."})
  void aCutTokenIsNamed(String cut) {
    assertThat(code(cut)).isEqualTo(FailureCode.TOKEN_CUT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.linkedin.com/developers/apps/218765432/auth",
        "{\"access_token\":\"AQ\"}",
        "WPL_AP1.abcdefgh.MTIzNDU2==",
        "ein Text mit Umlauten äöü",
      })
  void aForeignTextIsNamed(String foreign) {
    assertThat(code(foreign)).isEqualTo(FailureCode.TOKEN_FOREIGN);
  }

  @Test
  void nothingPrintsTheToken() throws FailureException {
    assertThat(PastedToken.read(TOKEN).toString()).doesNotContain(TOKEN.substring(0, 20));
    assertThat(Pasted.clean(TOKEN).toString()).doesNotContain(TOKEN.substring(0, 20));
  }

  @Test
  void aSecretKeepsWhatBelongsToIt() throws FailureException {
    assertThat(PastedCredential.clientSecret(" WPL_AP1.a/b+c.MTI==\n").value())
        .isEqualTo("WPL_AP1.a/b+c.MTI==");
  }

  @ParameterizedTest
  @ValueSource(strings = {"218765432", "WPL_AP1.abc", "", "two words?!"})
  void whatIsNoClientIdIsNamed(String pasted) {
    assertThatThrownBy(() -> PastedCredential.clientId(pasted))
        .isInstanceOfSatisfying(
            FailureException.class,
            e -> assertThat(e.code()).isEqualTo(FailureCode.CLIENT_ID_MALFORMED));
  }

  @ParameterizedTest
  @ValueSource(strings = {"78abc۱۲۳۴xyz", "78abc١٢٣٤xyz", "78abc१२३४xyz", "７８abc１２３４xyz"})
  void aClientIdMayBeTypedInOtherDigits(String typed) throws FailureException {
    assertThat(PastedCredential.clientId(typed).value()).isEqualTo("78abc1234xyz");
  }

  @Test
  void theAppsNumberInOtherDigitsIsNoClientIdEither() {
    assertThatThrownBy(() -> PastedCredential.clientId("۲۱۸۷۶۵۴۳۲"))
        .isInstanceOfSatisfying(
            FailureException.class,
            e -> assertThat(e.code()).isEqualTo(FailureCode.CLIENT_ID_MALFORMED));
  }

  private static FailureCode code(String pasted) {
    return catchThrowableOfType(FailureException.class, () -> PastedToken.read(pasted)).code();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "•••••••••••••", "short"})
  void whatIsNoSecretIsRefused(String pasted) {
    assertThatThrownBy(() -> PastedCredential.clientSecret(pasted))
        .isInstanceOfSatisfying(
            FailureException.class,
            e -> assertThat(e.code()).isEqualTo(FailureCode.SECRET_MALFORMED));
  }
}
