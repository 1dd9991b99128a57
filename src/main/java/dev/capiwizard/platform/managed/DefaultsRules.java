package dev.capiwizard.platform.managed;

import dev.capiwizard.platform.proxy.SystemProxies;
import dev.capiwizard.texts.PlainText;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import tools.jackson.core.JsonParser;

/** The rules for the values of managed defaults. */
final class DefaultsRules {
  /** The value of “signIn” by which the person’s own browser comes first. */
  static final String OWN_BROWSER = "browser";

  private static final String PAGE_INSIDE = "window";
  private static final int LONGEST = 120;

  /** Below every system’s range of ephemeral ports; Linux begins its range at 32768. */
  private static final int LAST_PORT = 32_767;

  /** Browsers refuse to come back to these (WHATWG Fetch, “port blocking”). */
  private static final Set<Integer> BLOCKED =
      Set.of(
          1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668,
          6669, 6679, 6697, 10080);

  private static final int LONGEST_AHEAD = 60;
  private static final int SHORTEST_AHEAD = 3;
  private static final int MOST_DAYS = 10;

  private DefaultsRules() {}

  /** Whether somebody might hope to set this key here, and never can. */
  static boolean isForbidden(String key) {
    String name = key.toLowerCase(Locale.ROOT);
    return Stream.of("endpoint", "authorization", "token", "api", "upstack", "portal", "warn")
        .anyMatch(name::contains);
  }

  static String text(JsonParser parser, String key, String value) throws DefaultsMistake {
    if (value.length() > LONGEST || value.codePoints().anyMatch(PlainText::isControl)) {
      throw DefaultsMistake.at(parser, "text", key, LONGEST);
    }
    boolean allowed =
        value.isEmpty()
            || switch (key) {
              case "support.page" -> isPage(value);
              case "support.email" -> value.matches("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
              case "proxy" -> isProxy(parser, value);
              case "signIn" -> value.equals(OWN_BROWSER) || value.equals(PAGE_INSIDE);
              default -> true;
            };
    if (!allowed) {
      throw DefaultsMistake.at(parser, key);
    }
    return value;
  }

  static int port(JsonParser parser, int port) throws DefaultsMistake {
    if (port < 1024 || port > LAST_PORT || BLOCKED.contains(port)) {
      throw DefaultsMistake.at(parser, "redirectPort", LAST_PORT);
    }
    return port;
  }

  static int day(JsonParser parser, int day) throws DefaultsMistake {
    if (day < 0 || day > LONGEST_AHEAD) {
      throw DefaultsMistake.at(parser, "reminderDay", LONGEST_AHEAD);
    }
    return day;
  }

  /** The day of the end is always included: nobody can have that reminder taken away. */
  static List<Integer> days(JsonParser parser, List<Integer> days) throws DefaultsMistake {
    if (days.size() > MOST_DAYS || days.stream().noneMatch(day -> day >= SHORTEST_AHEAD)) {
      throw DefaultsMistake.at(parser, "reminderDays", MOST_DAYS, SHORTEST_AHEAD);
    }
    return Stream.concat(days.stream(), Stream.of(0))
        .distinct()
        .sorted((one, other) -> other - one)
        .toList();
  }

  private static boolean isPage(String value) {
    HttpUrl page = HttpUrl.parse(value);
    return page != null && page.isHttps();
  }

  /** Everybody can read the file, so it is no place for a password. */
  private static boolean isProxy(JsonParser parser, String value) throws DefaultsMistake {
    if (value.contains("@")) {
      throw DefaultsMistake.at(parser, "proxy.password");
    }
    return SystemProxies.isProxy(value);
  }
}
