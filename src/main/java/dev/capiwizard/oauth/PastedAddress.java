package dev.capiwizard.oauth;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/**
 * The address that LinkedIn sent the browser back to, as a person pasted it: perhaps without its
 * scheme, in brackets, broken into lines, or inside a mail scanner’s link. However it was wrapped,
 * its state must match exactly.
 */
public final class PastedAddress {
  private static final Pattern LINK = Pattern.compile("(?i)https?://[^\\s<>\"“”«»]+");
  private static final Pattern BEHIND = Pattern.compile("[.,;:!?…'’‘`)>\\]}*|]+$");
  private static final Pattern BARE = Pattern.compile("[^\\s?]*\\?[^\\s]+|[a-z_]+=[^\\s]+");
  private static final Pattern OWN = Pattern.compile("[A-Za-z0-9_-]");
  private static final int DEEPEST = 3;

  private PastedAddress() {}

  /**
   * Takes the authorization code out of the pasted text.
   *
   * @param pasted the address, or the words of a LinkedIn page that does not lead back
   * @throws FailureException with RETURN_ADDRESS_UNREADABLE, RETURN_ADDRESS_CUT or STATE_MISMATCH
   *     if it does not belong to this request; with the code of another pasted thing; or with the
   *     meaning of the error in the address or on the page, which ends the sign-in
   */
  public static String code(AuthorizationRequest request, String pasted) throws FailureException {
    String text = Pasted.characters(pasted, EnumSet.noneOf(Pasted.Removed.class)).strip();
    Set<String> addresses = addresses(URI.create(request.redirectUri()), text);
    for (String address : addresses) {
      try {
        return ReturnAddress.code(request, address);
      } catch (FailureException e) {
        if (!isNoAnswer(e.code())) {
          throw e;
        }
      }
    }
    throw new FailureException(why(request, addresses, text));
  }

  /** Whether the sign-in goes on waiting, since the paste does not belong to it. */
  public static boolean isNoAnswer(FailureCode code) {
    return switch (code) {
      case RETURN_ADDRESS_UNREADABLE,
          RETURN_ADDRESS_CUT,
          STATE_MISMATCH,
          PASTED_CLIENT_ID,
          PASTED_CODE,
          PASTED_SECRET,
          PASTED_TOKEN,
          PASTED_APP_NUMBER,
          PASTED_UPSTACK_KEY ->
          true;
      default -> false;
    };
  }

  private static FailureCode why(AuthorizationRequest request, Set<String> addresses, String text) {
    if (addresses.isEmpty()) {
      Optional<FailureCode> page = LoginErrorPage.meaning(text);
      List<Pasted.Part> parts = Pasted.read(text, label -> !label.startsWith("AQ")).parts();
      return page.or(() -> parts.stream().flatMap(one -> kind(one.text()).stream()).findFirst())
          .orElse(FailureCode.RETURN_ADDRESS_UNREADABLE);
    }
    List<HttpUrl> answers =
        addresses.stream()
            .flatMap(address -> Optional.ofNullable(HttpUrl.parse(address)).stream())
            .toList();
    if (answers.stream().anyMatch(url -> isCut(url, request.state()))) {
      return FailureCode.RETURN_ADDRESS_CUT;
    }
    return answers.stream().anyMatch(PastedAddress::isAnswer)
        ? FailureCode.STATE_MISMATCH
        : FailureCode.RETURN_ADDRESS_UNREADABLE;
  }

  private static Optional<FailureCode> kind(String text) {
    return PastedKind.of(text).map(PastedKind::code);
  }

  private static boolean isAnswer(HttpUrl url) {
    return url.queryParameter("code") != null || url.queryParameter("error") != null;
  }

  /** Whether only the end is missing, or only signs were appended that no state holds. */
  private static boolean isCut(HttpUrl url, String expected) {
    String state = url.queryParameter("state");
    if (state == null || expected.startsWith(state)) {
      return isAnswer(url) || url.querySize() <= 1;
    }
    return state.startsWith(expected)
        && !OWN.matcher(state.substring(expected.length(), expected.length() + 1)).matches();
  }

  /** The possible addresses in the text, the likeliest first. */
  private static Set<String> addresses(URI redirect, String text) {
    Set<String> found = new LinkedHashSet<>();
    find(redirect, text, found, 0);
    // The text may be broken at a margin, by quoted-printable encoding or plainly.
    find(redirect, text.replaceAll("=\\s*\\n", "").replace("=3D", "=").strip(), found, 0);
    find(redirect, text.replaceAll("\\s+", ""), found, 0);
    if (found.isEmpty() && BARE.matcher(text).matches() && text.contains("=")) {
      found.add(redirect + "?" + bare(text.substring(text.indexOf('?') + 1)));
    }
    return found;
  }

  private static void find(URI redirect, String text, Set<String> found, int depth) {
    Matcher own =
        Pattern.compile(
                "(?:(?i:https?://))?(?i:"
                    + Pattern.quote(redirect.getRawAuthority())
                    + ")"
                    + Pattern.quote(redirect.getRawPath())
                    + "(\\?[^\\s<>\"“”«»]*|(?![\\w/-]))")
            .matcher(text);
    while (own.find()) {
      String query = own.group(1);
      for (String end : new String[] {"](", "__;"}) {
        // A link with its words (Markdown), or a link that Proofpoint made.
        int at = query.lastIndexOf(end);
        query = at < 0 ? query : query.substring(0, at);
      }
      found.add(redirect + bare(query));
    }
    if (depth < DEEPEST) {
      for (String inside : inside(text)) {
        find(redirect, inside, found, depth + 1);
      }
    }
  }

  private static String bare(String query) {
    return BEHIND.matcher(query).replaceFirst("");
  }

  /** Addresses inside addresses: Outlook, Google and others redirect through their own links. */
  private static List<String> inside(String text) {
    List<String> values = new ArrayList<>();
    Matcher links = LINK.matcher(text);
    while (links.find()) {
      HttpUrl link = HttpUrl.parse(links.group());
      if (link == null) {
        continue;
      }
      for (int i = 0; i < link.querySize(); i++) {
        String value = link.queryParameterValue(i);
        if (value != null && value.length() > 10) {
          values.add(value);
          if (link.host().startsWith("urldefense.")) {
            values.add(Escapes.decode(value.replace('-', '%').replace('_', '/')));
          }
        }
      }
    }
    return values;
  }
}
