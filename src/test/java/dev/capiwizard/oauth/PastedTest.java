package dev.capiwizard.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One row for each way in which people paste. */
@Execution(ExecutionMode.CONCURRENT)
class PastedTest {
  /** As LinkedIn’s: no two lines of it are alike. */
  private static final String TOKEN = "AQ" + letters(1, 360);

  private static final String OTHER = "AQ" + letters(2, 360);
  private static final String SECRET = "WPL_AP1.a/b+c.MTI==";
  private static final String ID = "86abcdefgh1234";

  /** Longer names in place of what they stand for in the rows below. */
  private static final Map<String, String> NAMES =
      new TreeMap<>(
          Map.of(
              "TOKEN",
              TOKEN,
              "OTHER",
              OTHER,
              "SECRET",
              SECRET,
              "CLIENTID",
              ID,
              "CODE",
              "AQ" + letters(3, 209),
              "UPKEY",
              "upstack_" + letters(4, 40)));

  @ParameterizedTest
  @MethodSource("tokens")
  void aTokenIsTakenAsItIsAndWhatWasRemovedIsTold(String pasted, String told) throws Exception {
    PastedToken read = PastedToken.read(filled(pasted));
    assertThat(read.token()).isEqualTo(TOKEN);
    assertThat(read.notes()).isEqualTo(told);
    assertThat(PastedToken.read(read.token()).notes()).isEmpty();
  }

  static Stream<Arguments> tokens() {
    return Stream.of(
        row("TOKEN", ""),
        row(" TOKEN\n", "We removed extra spaces, line breaks."),
        row("\u00a0TOKEN\u3000", "We removed extra spaces."),
        row("access_token=TOKEN", "We removed the name in front."),
        row("LINKEDIN_CAPI=TOKEN", "We removed the name in front."),
        row(
            "export LI_TOKEN='TOKEN'\n",
            "We removed extra spaces, line breaks, quotation marks, the name in front, other"
                + " words."),
        row("Access token TOKEN", "We removed extra spaces, the name in front."),
        row("Access token: TOKEN", "We removed extra spaces, the name in front."),
        row(
            "Here is my token: TOKEN Thanks!",
            "We removed extra spaces, the name in front, other words, punctuation marks."),
        row("TOKEN.", "We removed punctuation marks."),
        row("TOKEN,", "We removed punctuation marks."),
        row("\"TOKEN\"", "We removed quotation marks."),
        row("„TOKEN“", "We removed quotation marks."),
        row("«TOKEN»", "We removed quotation marks."),
        row("‹TOKEN›", "We removed quotation marks."),
        row("(TOKEN)", "We removed brackets."),
        row("<TOKEN>", "We removed brackets."),
        row("[TOKEN].", "We removed brackets, punctuation marks."),
        row("<code>TOKEN</code>", "We removed brackets."),
        row("Bearer TOKEN", "We removed extra spaces, the word “Bearer”."),
        row(
            "Authorization: Bearer TOKEN",
            "We removed extra spaces, the word “Bearer”, the name in front."),
        row(
            "curl -H \"Authorization: Bearer TOKEN\" https://api.linkedin.com/rest/adAccounts",
            "We removed extra spaces, quotation marks, the word “Bearer”, the name in front, other"
                + " words."),
        row(
            "{\"access_token\":\"TOKEN\",\"expires_in\":5184000,\"scope\":\"r_ads,rw_conversions\"}",
            "We removed quotation marks, brackets, the name in front, other words, punctuation"
                + " marks."),
        row(
            "{\n  \"access_token\": \"TOKEN\",\n  \"refresh_token\": \"OTHER\"\n}",
            "We removed extra spaces, line breaks, quotation marks, brackets, the name in front,"
                + " other words, punctuation marks."),
        row(
            "{'access_token': 'TOKEN'}",
            "We removed extra spaces, quotation marks, brackets, the name in front."),
        row("access_token=TOKEN&expires_in=5184000", "We removed the name in front, other words."),
        row(
            """
            # LinkedIn
            LINKEDIN_CLIENT_ID=CLIENTID
            LINKEDIN_CLIENT_SECRET=SECRET
            LINKEDIN_ACCESS_TOKEN=TOKEN
            """,
            "We removed extra spaces, line breaks, the name in front, other words."),
        row(
            "Client ID CLIENTID Client secret SECRET Token TOKEN",
            "We removed extra spaces, the name in front, other words."),
        row(wrapped(TOKEN, 76, "\n"), "We removed line breaks."),
        row(wrapped(TOKEN, 76, "\r\n"), "We removed line breaks."),
        row(wrapped(TOKEN, 76, "\u2028"), "We removed line breaks."),
        row(wrapped(TOKEN, 76, " \n"), "We removed extra spaces, line breaks."),
        row("> " + wrapped(TOKEN, 74, "\n> "), "We removed extra spaces, line breaks, brackets."),
        row(wrapped(TOKEN, 200, "\n"), "We removed line breaks."),
        row(
            "Token: " + wrapped(TOKEN, 69, "\n"),
            "We removed extra spaces, line breaks, the name in front."),
        row(wrapped(TOKEN, 75, "=\r\n"), "We removed line breaks."),
        row(
            "access_token=3D" + TOKEN,
            "We removed the name in front. We turned codes such as %3D back into the characters"
                + " that they stand for."),
        row(
            "&quot;TOKEN&quot;",
            "We removed quotation marks. We turned codes such as %3D back into the characters that"
                + " they stand for."),
        row(
            TOKEN.replace("-", "%2D").replace("_", "%5F"),
            "We turned codes such as %3D back into the characters that they stand for."),
        row(wide(TOKEN), "We turned special letters into ordinary ones."));
  }

  /** Nobody sees them, and none is in a token. */
  @ParameterizedTest
  @ValueSource(
      ints = {
        0x00AD, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0x2063, 0x2066, 0x2068, 0x2069,
        0x202A, 0x202C, 0x202E, 0x061C, 0x180E, 0xFEFF, 0xFFFC, 0xFE0F, 0x034F, 0x3164, 0xE0001
      })
  void whatNobodySeesGoes(int codePoint) throws Exception {
    String hidden = Character.toString(codePoint);
    PastedToken read =
        PastedToken.read(hidden + TOKEN.substring(0, 80) + hidden + TOKEN.substring(80) + hidden);
    assertThat(read.token()).isEqualTo(TOKEN);
    assertThat(read.notes()).isEqualTo("We removed invisible characters.");
    assertThat(PastedCredential.clientSecret(hidden + SECRET + hidden).value()).isEqualTo(SECRET);
    assertThat(PastedCredential.clientId("86abc" + hidden + "defgh1234").value()).isEqualTo(ID);
  }

  /** Tokens are opaque: neither their beginning nor their length makes them foreign. */
  @ParameterizedTest
  @ValueSource(ints = {320, 350, 500, 1000, 1500})
  void aBareTokenNeverChanges(int length) throws Exception {
    for (int seed = 0; seed < 50; seed++) {
      String token = letters(seed, length);
      assertThat(PastedToken.read(token).token()).isEqualTo(token);
      assertThat(PastedToken.read("AQ" + token).token()).isEqualTo("AQ" + token);
    }
  }

  @ParameterizedTest
  @MethodSource("noTokens")
  void whatIsNoTokenIsNamed(String pasted, FailureCode code) {
    assertThat(failure(() -> PastedToken.read(filled(pasted)))).isEqualTo(code);
  }

  static Stream<Arguments> noTokens() {
    String cut = TOKEN.substring(0, 90);
    return Stream.of(
        row("", FailureCode.TOKEN_CUT),
        row("AQshort", FailureCode.TOKEN_CUT),
        row("AQabcdef...", FailureCode.TOKEN_CUT),
        row("TOKEN…", FailureCode.TOKEN_CUT),
        row("{\"access_token\":\"AQ\"}", FailureCode.TOKEN_CUT),
        row(cut, FailureCode.TOKEN_CUT),
        row("TOKENTOKEN", FailureCode.TOKEN_DOUBLED),
        row("TOKEN\nTOKEN", FailureCode.TOKEN_DOUBLED),
        row("Token: TOKEN Token: TOKEN", FailureCode.TOKEN_DOUBLED),
        row("TOKEN\nOTHER", FailureCode.TOKENS_SEVERAL),
        row("TOKEN OTHER", FailureCode.TOKENS_SEVERAL),
        row("TOKEN,OTHER", FailureCode.TOKEN_FOREIGN),
        row("old: TOKEN\nnew: OTHER", FailureCode.TOKENS_SEVERAL),
        row(wrapped(TOKEN, 76, "\n") + "\n" + wrapped(OTHER, 76, "\n"), FailureCode.TOKENS_SEVERAL),
        row(letters(5, 360) + "\n" + letters(6, 360), FailureCode.TOKENS_SEVERAL),
        row("TOKEN x9", FailureCode.TOKEN_UNCLEAR),
        row("AQ " + letters(10, 360), FailureCode.TOKEN_UNCLEAR),
        row(
            "Zk" + letters(7, 360) + " 550e8400-e29b-41d4-a716-446655440000",
            FailureCode.TOKEN_UNCLEAR),
        row("AQab\n" + wrapped(letters(8, 360), 76, "\n"), FailureCode.TOKEN_UNCLEAR),
        row(wrapped("AQ" + letters(9, 302), 76, "\n") + "\nRegards", FailureCode.TOKEN_UNCLEAR),
        row(TOKEN.substring(0, 200) + "é" + TOKEN.substring(200), FailureCode.TOKEN_FOREIGN),
        row("ein Text mit Umlauten äöü", FailureCode.TOKEN_FOREIGN),
        row("https://www.linkedin.com/company/acme/", FailureCode.TOKEN_FOREIGN),
        row(
            "https://www.linkedin.com/developers/apps/218765432/auth",
            FailureCode.PASTED_APP_NUMBER),
        row("SECRET", FailureCode.PASTED_SECRET),
        row("Primary Client Secret: SECRET", FailureCode.PASTED_SECRET),
        row("CODE", FailureCode.PASTED_CODE),
        row("http://localhost:17865/callback?code=AQshort12&state=x", FailureCode.PASTED_CODE),
        row("http://localhost:17865/callback?code=TOKEN&state=x", FailureCode.PASTED_CODE),
        row("UPKEY", FailureCode.PASTED_UPSTACK_KEY),
        row("CLIENTID", FailureCode.PASTED_CLIENT_ID),
        row("218765432", FailureCode.PASTED_APP_NUMBER));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SECRET",
        " SECRET\n",
        "\uFEFFSECRET\r",
        "SECRET.",
        "Primary Client Secret SECRET",
        "Primary Client Secret: SECRET",
        "client_secret=SECRET",
        "clientSecret = \"SECRET\";",
        "LINKEDIN_CLIENT_SECRET=SECRET",
        "\"client_secret\": \"SECRET\",",
        "“SECRET”",
        "(SECRET)",
        "Client ID\nCLIENTID\nPrimary Client Secret\nSECRET\n",
        "WPL_AP1.a%2Fb%2Bc.MTI%3D%3D",
        "WPL_AP1.a%252Fb%252Bc.MTI%253D%253D",
        "WPL_AP1.a/b+c.MTI=3D=3D",
        "WPL_AP1.a/b+c.MTI&#61;&#x3D;",
        "ＷＰＬ_ＡＰ１.a/b+c.MTI＝＝",
      })
  void aSecretKeepsWhatBelongsToIt(String pasted) throws FailureException {
    PastedCredential read = PastedCredential.clientSecret(filled(pasted));
    assertThat(read.value()).isEqualTo(SECRET);
    assertThat(read.notes().isEmpty()).isEqualTo(pasted.equals("SECRET"));
  }

  /** The older ones have no mark of their own, and any sign of base64. */
  @ParameterizedTest
  @ValueSource(strings = {"aB3dE6gH9jK2mN5p", "/aB3+dE6==", "+aB3/dE6=", "aKeyOfOurs9x7q=="})
  void anOlderSecretIsTakenAsItIs(String secret) throws FailureException {
    assertThat(PastedCredential.clientSecret(secret).value()).isEqualTo(secret);
    assertThat(PastedCredential.clientSecret("Client secret: " + secret).value()).isEqualTo(secret);
  }

  @ParameterizedTest
  @MethodSource("noSecrets")
  void whatIsNoSecretIsNamed(String pasted, FailureCode code) {
    assertThat(failure(() -> PastedCredential.clientSecret(filled(pasted)))).isEqualTo(code);
  }

  static Stream<Arguments> noSecrets() {
    return Stream.of(
        row("", FailureCode.SECRET_MALFORMED),
        row("   ", FailureCode.SECRET_MALFORMED),
        row("•••••••••••••", FailureCode.SECRET_MALFORMED),
        row("short", FailureCode.SECRET_MALFORMED),
        row("WPL_AP1.abcde…", FailureCode.SECRET_MALFORMED),
        row("SECRET WPL_AP1.other.MTI==", FailureCode.SECRET_MALFORMED),
        row("aB3dE6gH9jK2 mN5pQ8sT1vW4", FailureCode.SECRET_MALFORMED),
        row("TOKEN", FailureCode.PASTED_TOKEN),
        row("CODE", FailureCode.PASTED_CODE),
        row("UPKEY", FailureCode.PASTED_UPSTACK_KEY),
        row("CLIENTID", FailureCode.PASTED_CLIENT_ID),
        row("218765432", FailureCode.PASTED_APP_NUMBER));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CLIENTID",
        "Client ID CLIENTID",
        "Client ID: CLIENTID",
        "ClientID:CLIENTID",
        "client_id=CLIENTID",
        "LINKEDIN_CLIENT_ID=\"CLIENTID\"",
        "<CLIENTID>",
        "CLIENTID.",
        "'CLIENTID'",
        "CLIENTID\tCLIENTID",
        "Client ID\r\nCLIENTID\r\nCreated May 4, 2026",
        "８６abcdefgh１２３４",
      })
  void aClientIdIsTakenAlone(String pasted) throws FailureException {
    assertThat(PastedCredential.clientId(filled(pasted)).value()).isEqualTo(ID);
  }

  @ParameterizedTest
  @MethodSource("noClientIds")
  void whatIsNoClientIdIsNamed(String pasted, FailureCode code) {
    assertThat(failure(() -> PastedCredential.clientId(filled(pasted)))).isEqualTo(code);
  }

  static Stream<Arguments> noClientIds() {
    return Stream.of(
        row("", FailureCode.CLIENT_ID_MALFORMED),
        row("two words?!", FailureCode.CLIENT_ID_MALFORMED),
        row("CLIENTID 77zyxwvuts9876", FailureCode.CLIENT_ID_MALFORMED),
        row("Client ID", FailureCode.CLIENT_ID_MALFORMED),
        row("218765432", FailureCode.PASTED_APP_NUMBER),
        row("App ID: 218765432", FailureCode.PASTED_APP_NUMBER),
        row(
            "https://www.linkedin.com/developers/apps/218765432/auth",
            FailureCode.PASTED_APP_NUMBER),
        row("WPL_AP1.abc", FailureCode.PASTED_SECRET),
        row("SECRET", FailureCode.PASTED_SECRET),
        row("TOKEN", FailureCode.PASTED_TOKEN),
        row("UPKEY", FailureCode.PASTED_UPSTACK_KEY));
  }

  @Test
  void nothingPrintsTheToken() throws FailureException {
    assertThat(PastedToken.read(TOKEN).toString()).doesNotContain(TOKEN.substring(0, 20));
    Pasted read = Pasted.read(TOKEN, label -> true);
    assertThat(read.toString() + read.parts()).doesNotContain(TOKEN.substring(0, 20));
    assertThat(PastedPieces.runs(read.parts()).toString()).doesNotContain(TOKEN.substring(0, 20));
  }

  private static Arguments row(String pasted, Object expected) {
    return Arguments.of(pasted, expected);
  }

  private static String filled(String pasted) {
    String now = pasted;
    for (Map.Entry<String, String> one : NAMES.entrySet()) {
      now =
          now.replaceAll(
              "\\b" + one.getKey() + "(?![a-z])|(?<=TOKEN)" + one.getKey(), one.getValue());
    }
    return now;
  }

  @ParameterizedTest
  @ValueSource(strings = {"78abc۱۲۳۴xyz", "78abc١٢٣٤xyz", "78abc१२३४xyz", "７８abc１２３４xyz"})
  void aClientIdMayBeTypedInOtherDigits(String typed) throws FailureException {
    assertThat(PastedCredential.clientId(typed).value()).isEqualTo("78abc1234xyz");
  }

  @Test
  void theAppsNumberInOtherDigitsIsNoClientIdEither() {
    assertThat(failure(() -> PastedCredential.clientId("۲۱۸۷۶۵۴۳۲")))
        .isEqualTo(FailureCode.PASTED_APP_NUMBER);
  }

  private static String wrapped(String text, int width, String lineEnd) {
    return String.join(lineEnd, text.split("(?<=\\G.{" + width + "})"));
  }

  private static String wide(String text) {
    StringBuilder wide = new StringBuilder();
    text.chars().forEach(c -> wide.append((char) (c + 0xFEE0)));
    return wide.toString();
  }

  /** The same for a seed every time; its end is no word. */
  private static String letters(int seed, int count) {
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    java.util.Random random = new java.util.Random(seed);
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < count - 2; i++) {
      letters.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return letters.append("x7").toString();
  }

  /** A call that may be refused. */
  private interface Reading {
    Object run() throws FailureException;
  }

  private static FailureCode failure(Reading reading) {
    return catchThrowableOfType(FailureException.class, reading::run).code();
  }
}
