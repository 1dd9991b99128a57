package dev.capiwizard.oauth;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.connection.TokenFacts;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.fuzz.Finding;
import dev.capiwizard.http.CoolDown;
import dev.capiwizard.http.HttpExchange;
import dev.capiwizard.linkedin.ApiVersion;
import dev.capiwizard.linkedin.LinkedInApi;
import dev.capiwizard.linkedin.PortalAddresses;
import dev.capiwizard.texts.PastedText;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/** What a person may paste, and what LinkedIn may return and answer. */
public final class OAuthFuzz {
  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  private static final String HIDDEN =
      "\u00ad\u200b\u200c\u200d\u200e\u2060\u2068\u202a\u202c\ufeff\ufffc";
  private static final String AROUND = " \t\n\r\u00a0\u2003\u2028\"'`“”„‘’«»()[]<>,;";

  /** In no token: a text with one of them inside is refused. */
  private static final String FOREIGN = "!{}<>#:;,|\"“ é中";

  private static final List<String> BEFORE =
      List.of(
          "",
          "access_token=",
          "Access token ",
          "token: ",
          "Bearer ",
          "Authorization: Bearer ",
          "{\"access_token\":\"",
          "{ 'access_token' : '",
          "LINKEDIN_ACCESS_TOKEN=",
          "see: ",
          "> ");
  private static final List<String> BEHIND =
      List.of("", ".", ",", " Thanks!", "\",\"expires_in\":5184000}", "'}", "\n", " (new)", ";");
  private static final List<String> LINE_ENDS = List.of("\n", "\r\n", "\u2028", " \n", "\n> ");

  private static final Pattern RIGHT_STATE = Pattern.compile("(?<![\\w-])st4te(?![\\w-])");

  private static final String CODE = "c0deOfTheTest0123456789";
  private static final String TOKEN = "AQmarkedSecretOfTheTest0123456789";
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-24T09:00:00Z"));
  private static final Instant YEAR_10000 = Instant.parse("+10000-01-01T00:00:00Z");
  private static final ClientCredentials CLIENT = new ClientCredentials("cid1234", "s3cr3t-value");
  private static final List<Integer> STATUS =
      List.of(200, 200, 200, 201, 204, 302, 400, 401, 403, 404, 426, 429, 500, 503);

  private OAuthFuzz() {}

  /**
   * What copying adds around a token goes, and so does what nobody sees; nothing is lost of it,
   * nothing is put to it, and of two none is taken.
   */
  public static void pastedToken(FuzzedDataProvider data) {
    String token = madeUp(data);
    String around = pick(data, BEFORE) + hidden(data, token) + pick(data, BEHIND);
    StringBuilder pasted = new StringBuilder(around);
    for (int i = data.consumeInt(0, 6); i > 0; i--) {
      pasted.insert(data.consumeBoolean() ? 0 : pasted.length(), any(data, AROUND));
    }
    Optional<PastedToken> read = token(pasted.toString());
    Finding.unless(
        read.map(PastedToken::token).equals(Optional.of(token)),
        read.isEmpty() ? "refused" : "another token came out");
    Finding.unless(!read.orElseThrow().toString().contains(token), "the token is shown");

    int width = data.consumeInt(60, 140);
    String lines = String.join(pick(data, LINE_ENDS), token.split("(?<=\\G.{" + width + "})"));
    neverAnother(token, lines);
    neverAnother(token, pick(data, BEFORE) + lines + pick(data, BEHIND));
    // One letter before a blank, or a few behind it, may be a word beside the token.
    int at = data.consumeInt(2, token.length() - 60);
    String broken = token.substring(0, at) + any(data, FOREIGN) + token.substring(at);
    neverAnother(token, broken);
    String other = madeUp(data);
    if (!other.equals(token)) {
      String between = pick(data, List.of(" ", "\n", "\n\n", " and ", ", ", "\nnew: "));
      Finding.unless(token(token + between + other).isEmpty(), "of two tokens one was taken");
    }
  }

  private static void neverAnother(String token, String pasted) {
    token(pasted)
        .ifPresent(
            one -> Finding.unless(one.token().equals(token), "another token came out of lines"));
  }

  private static String madeUp(FuzzedDataProvider data) {
    StringBuilder token = new StringBuilder("AQ");
    for (int i = data.consumeInt(320, 1000); i > 0; i--) {
      token.append(any(data, ALPHABET));
    }
    // Where no more is given, all letters are alike, and it would be two times the same.
    return token.append("x7").toString();
  }

  private static String hidden(FuzzedDataProvider data, String token) {
    StringBuilder with = new StringBuilder(token);
    for (int i = data.consumeInt(0, 12); i > 0; i--) {
      with.insert(data.consumeInt(0, with.length()), any(data, HIDDEN));
    }
    return with.toString();
  }

  private static String pick(FuzzedDataProvider data, List<String> from) {
    return from.get(data.consumeInt(0, from.size() - 1));
  }

  /** Whatever is pasted is taken or refused, and what was taken is taken again as it is. */
  public static void pastedText(FuzzedDataProvider data) {
    String any = data.consumeRemainingAsString();
    token(any)
        .ifPresent(
            one ->
                Finding.unless(
                    token(one.token()).map(PastedToken::token).equals(Optional.of(one.token())),
                    "a cleaned token is not clean"));
    try {
      String id = PastedCredential.clientId(any).value();
      Finding.unless(PastedCredential.clientId(id).value().equals(id), "not clean");
    } catch (FailureException e) {
      // Refused.
    }
    try {
      String secret = PastedCredential.clientSecret(any).value();
      Finding.unless(PastedCredential.clientSecret(secret).value().equals(secret), "not clean");
    } catch (FailureException e) {
      // Refused.
    }
    PortalAddresses.appNumber(any)
        .ifPresent(number -> Finding.unless(number.matches("[0-9]{6,12}"), "no app’s number"));
  }

  private static char any(FuzzedDataProvider data, String from) {
    return from.charAt(data.consumeInt(0, from.length() - 1));
  }

  private static Optional<PastedToken> token(String pasted) {
    try {
      return Optional.of(PastedToken.read(pasted));
    } catch (FailureException e) {
      return Optional.empty();
    }
  }

  /** Only an address with the right state gives a code, and no failure tells the code. */
  public static void returnAddress(FuzzedDataProvider data) {
    String one = data.consumeString(60);
    String other = data.consumeRemainingAsString();
    String begin = RedirectUri.DEFAULT + "?";
    code(begin + "code=" + CODE + one + "&state=st4te&" + other);
    code(begin + one + "&" + other);
    code(one);
    code(other);
    Finding.unless(
        code(begin + "state=other&code=" + CODE + "&" + one + other) == null,
        "a wrong state was taken");
    String valid = code(begin + "code=" + CODE + "&state=st4te");
    Finding.unless(CODE.equals(valid), "a right address was refused");
    pastedAddress(one, other);
  }

  /** However an address is wrapped, its state is compared to the letter. */
  private static void pastedAddress(String one, String other) {
    String begin = RedirectUri.DEFAULT + "?code=" + CODE + "&state=";
    String wrapper = "https://eur02.safelinks.protection.outlook.com/?url=";
    for (String state : List.of("other", "st4t", "xst4te", "st4tex", "ST4TE", "", "st4te-")) {
      String address = begin + state;
      for (String pasted :
          List.of(
              address,
              one + " " + address + "\n" + other,
              "<" + address + ">.",
              wrapper + URLEncoder.encode(address, StandardCharsets.UTF_8) + "&data=" + one)) {
        // Lines are put together: the made-up text may complete the state.
        boolean another =
            RIGHT_STATE.matcher(PastedText.of(pasted).text().replaceAll("=?\\s+", "")).find();
        Finding.unless(another || pastedCode(pasted) == null, "a wrong state was taken");
      }
    }
    for (String pasted :
        List.of(
            begin + "st4te",
            "<" + begin + "st4te>.",
            wrapper + URLEncoder.encode(begin + "st4te", StandardCharsets.UTF_8) + "&data=x")) {
      Finding.unless(CODE.equals(pastedCode(pasted)), "a right pasted address was refused");
    }
    pastedCode(one);
    pastedCode(other);
  }

  private static @Nullable String pastedCode(String pasted) {
    AuthorizationRequest request =
        new AuthorizationRequest(URI.create("https://l.example/a"), RedirectUri.DEFAULT, "st4te");
    try {
      return PastedAddress.code(request, pasted);
    } catch (FailureException e) {
      Finding.unless(!e.toString().contains(CODE), "the code is told");
      return null;
    }
  }

  private static @Nullable String code(String address) {
    var _ = ReturnAddress.matches(RedirectUri.DEFAULT, address);
    AuthorizationRequest request =
        new AuthorizationRequest(URI.create("https://l.example/a"), RedirectUri.DEFAULT, "st4te");
    try {
      String code = ReturnAddress.code(request, address);
      Finding.unless(!code.isEmpty(), "an empty code");
      return code;
    } catch (FailureException e) {
      Finding.unless(!e.toString().contains(CODE), "the code is told");
      return null;
    }
  }

  /** Whatever is answered becomes a result or a failure of the catalogue, and tells no secret. */
  public static void body(FuzzedDataProvider data) {
    int status = STATUS.get(data.consumeInt(0, STATUS.size() - 1));
    int call = data.consumeInt(0, 6);
    String body = data.consumeRemainingAsString();
    HttpExchange http = new HttpExchange(answering(status, body), new CoolDown(CLOCK));
    OAuthClient oauth = new OAuthClient(http, CLOCK);
    LinkedInApi api = new LinkedInApi(http, new ApiVersion(CLOCK));
    String account = "urn:li:sponsoredAccount:5";
    try {
      switch (call) {
        case 0 -> look(oauth.exchange(Endpoints.REAL, CLIENT, "code", RedirectUri.DEFAULT));
        case 1 -> look(oauth.refresh(Endpoints.REAL, CLIENT, TOKEN));
        case 2 -> {
          Introspection told = oauth.introspect(Endpoints.REAL, CLIENT, TOKEN);
          look(told.created());
          look(told.expires());
        }
        case 3 -> api.accountRoles(Endpoints.REAL, TOKEN);
        case 4 -> api.accountName(Endpoints.REAL, TOKEN, account);
        case 5 -> api.accounts(Endpoints.REAL, TOKEN);
        default -> api.rules(Endpoints.REAL, TOKEN, account);
      }
    } catch (FailureException e) {
      Finding.unless(!e.toString().contains(TOKEN), "the token is told");
      Finding.unless(!e.toString().contains(CLIENT.clientSecret()), "the secret is told");
    }
  }

  private static void look(TokenSet tokens) {
    TokenFacts facts = tokens.facts(TokenFacts.Origin.SIGN_IN);
    look(facts.expires());
    look(facts.refreshExpires());
  }

  /** A time is shown in a calendar and counted in milliseconds later. */
  private static void look(@Nullable Instant time) {
    Finding.unless(
        time == null || (!time.isBefore(Instant.EPOCH) && time.isBefore(YEAR_10000)),
        "a time that no calendar has");
  }

  /** A client that asks nobody. */
  private static OkHttpClient answering(int status, String body) {
    return new OkHttpClient.Builder()
        .addInterceptor(
            chain ->
                new Response.Builder()
                    .request(chain.request())
                    .protocol(Protocol.HTTP_1_1)
                    .code(status)
                    .message("")
                    .body(ResponseBody.create(body, MediaType.get("application/json")))
                    .build())
        .build();
  }
}
