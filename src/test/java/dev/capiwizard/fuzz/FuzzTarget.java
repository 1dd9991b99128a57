package dev.capiwizard.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import dev.capiwizard.connection.ConnectionFuzz;
import dev.capiwizard.linkedin.ListFuzz;
import dev.capiwizard.oauth.OAuthFuzz;
import dev.capiwizard.support.Redactor;
import dev.capiwizard.upstack.FillResult;
import dev.capiwizard.upstack.TokenPrint;
import dev.capiwizard.upstack.UpstackAddresses;
import dev.capiwizard.upstack.UpstackPage;
import java.net.URI;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;
import tools.jackson.databind.json.JsonMapper;

/** Where the fuzzer enters: {@code -Dfuzz.input} names one input; without it, each has its turn. */
public final class FuzzTarget {
  /** What comes from outside. */
  enum Input {
    PASTED_TOKEN,
    PASTED_TEXT,
    RETURN_ADDRESS,
    API_BODY,
    LIST,
    PAGE_TEXT,
    PAGE_ADDRESS,
    CONNECTIONS,
    ENDPOINTS,
    REDACTED
  }

  private static final String CHOSEN = System.getProperty("fuzz.input", "");
  private static final String TOKEN = "AQ" + "aB3-_x".repeat(60);
  private static final UpstackAddresses UPSTACK =
      new UpstackAddresses(URI.create("https://app.upstackdata.com"));
  private static int cases;

  private FuzzTarget() {}

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(FuzzedDataProvider data) {
    Input[] all = Input.values();
    Input input = CHOSEN.isEmpty() ? all[cases % all.length] : Input.valueOf(CHOSEN);
    cases++;
    switch (input) {
      case PASTED_TOKEN -> OAuthFuzz.pastedToken(data);
      case PASTED_TEXT -> OAuthFuzz.pastedText(data);
      case RETURN_ADDRESS -> OAuthFuzz.returnAddress(data);
      case API_BODY -> OAuthFuzz.body(data);
      case LIST -> ListFuzz.list(data);
      case PAGE_TEXT -> pageText(data);
      case PAGE_ADDRESS -> pageAddress(data);
      case CONNECTIONS -> ConnectionFuzz.connections(data);
      case ENDPOINTS -> ConnectionFuzz.endpoints(data);
      case REDACTED -> redacted(data);
    }
  }

  /** Any text is a page, and what the page’s script tells is read to the letter. */
  private static void pageText(FuzzedDataProvider data) {
    UpstackPage page =
        new UpstackPage(
            data.pickValue(UpstackPage.Screen.values()),
            data.pickValue(UpstackPage.CardState.values()),
            data.consumeString(500),
            data.pickValue(UpstackPage.Box.values()),
            data.consumeBoolean(),
            data.consumeString(500),
            List.of(data.consumeString(50)),
            data.consumeBoolean());
    String told =
        JsonMapper.shared()
            .writeValueAsString(
                Map.of(
                    "kind", page.kind(),
                    "shown", page.card(),
                    "field", page.fieldText(),
                    "box", page.box(),
                    "saved", page.saved(),
                    "rules", page.ruleText(),
                    "choices", page.choices(),
                    "why", page.locked() ? FillResult.CLOSED : ""));
    Finding.unless(UpstackPage.parse(told).equals(page), "another page was read");
    String any = data.consumeRemainingAsString();
    String field = UpstackPage.parse(any).fieldText();
    Finding.unless(
        TokenPrint.of(TOKEN).compare(field) != TokenPrint.Field.SAME || field.equals(TOKEN),
        "another text counts as the token");
  }

  /** An address that is Upstack’s to this program is Upstack’s to a browser too. */
  private static void pageAddress(FuzzedDataProvider data) {
    String any = data.consumeRemainingAsString();
    for (String address : new String[] {any, "https://app.upstackdata.com" + any}) {
      HttpUrl url = HttpUrl.parse(address);
      if (UPSTACK.isUpstack(address) && url != null) {
        boolean same = url.isHttps() && url.host().equals("app.upstackdata.com");
        Finding.unless(same && url.port() == 443, "another site counts as Upstack");
      }
    }
  }

  /** A secret is gone, whatever stands around it. */
  private static void redacted(FuzzedDataProvider data) {
    StringBuilder secret = new StringBuilder("Z9");
    for (int i = data.consumeInt(8, 60); i > 0; i--) {
      secret.append((char) data.consumeInt('0', 'z'));
    }
    Redactor redactor = new Redactor();
    redactor.register(secret.toString());
    String before = data.consumeString(100);
    String text = before + secret + data.consumeRemainingAsString() + secret;
    Finding.unless(!redactor.redact(text).contains(secret), "a secret passed");
  }
}
