package dev.capiwizard.linkedin;

import dev.capiwizard.texts.Digits;
import dev.capiwizard.texts.PastedText;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The exact addresses of the developer portal’s pages. */
public final class PortalAddresses {
  private static final Pattern APP =
      Pattern.compile("(?i)/developers/apps/(\\d{6,12})(?!\\w)|^(\\d{6,12})$");

  private final URI base;

  /**
   * @param base such as {@code https://www.linkedin.com/developers}
   */
  public PortalAddresses(URI base) {
    this.base = base;
  }

  public URI apps() {
    return at("/apps");
  }

  public URI newApp() {
    return at("/apps/new");
  }

  /** The app’s page, or the list of apps if the number is not known. */
  public URI settings(String number) {
    return page(number, "settings");
  }

  public URI auth(String number) {
    return page(number, "auth");
  }

  public URI products(String number) {
    return page(number, "products");
  }

  public URI tokenGenerator(String clientId) {
    String query =
        clientId.isEmpty()
            ? ""
            : "?clientId=" + URLEncoder.encode(clientId, StandardCharsets.UTF_8);
    return at("/tools/oauth/token-generator" + query);
  }

  /** The app’s number, alone or in a pasted address of any of its pages; not the Client ID. */
  public static Optional<String> appNumber(String pasted) {
    String plain =
        PastedText.of(Digits.ascii(pasted)).text().replace("%2F", "/").replace("%2f", "/").strip();
    Matcher matcher = APP.matcher(plain);
    return matcher.find()
        ? Optional.ofNullable(matcher.group(1)).or(() -> Optional.of(matcher.group(2)))
        : Optional.empty();
  }

  private URI page(String number, String tab) {
    return number.isEmpty() ? apps() : at("/apps/" + number + "/" + tab);
  }

  private URI at(String path) {
    return URI.create(base + path);
  }
}
