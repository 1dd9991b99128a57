package dev.capiwizard.support;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.Target;
import dev.capiwizard.health.LinkedInReading;
import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Covers what names a person or a company: e-mail addresses, the names of connections, accounts and
 * rules, and their numbers. Safe from any thread.
 */
public final class PrivateNames {
  /** What stands in the place of a name or a number. */
  public static final String COVER = "•••";

  private static final Pattern EMAIL =
      Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}");
  private static final Pattern URN = Pattern.compile("urn:li:\\w+:[\\w-]+");

  /** Accounts, rules, apps and tags have such numbers; nothing else that is shown has. */
  private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\d{6,}(?![\\w.])");

  private final Set<String> names = ConcurrentHashMap.newKeySet();

  /** Remembers the names of connections, and of what they are for. */
  public void learn(Collection<Connection> connections) {
    for (Connection one : connections) {
      learn(one.name());
      learn(one.partnerId());
      learn(one.app().clientId());
      learn(one.app().number());
      learn(one.target());
      if (one.renewal() != null) {
        learn(one.renewal().target());
      }
    }
  }

  /** Remembers the accounts and rules that LinkedIn lists: also those that nobody chose. */
  public void learn(LinkedInReading reading) {
    reading.names().forEach(this::learn);
  }

  public void learn(String name) {
    if (!name.isBlank()) {
      names.add(name.strip());
    }
  }

  private void learn(@org.jspecify.annotations.Nullable Target target) {
    if (target != null) {
      learn(target.accountName());
      target.rules().forEach(rule -> learn(rule.name()));
      target.rules().forEach(rule -> learn(rule.id()));
    }
  }

  /** The text without them. */
  public String cover(String text) {
    String clean = EMAIL.matcher(text).replaceAll(COVER);
    clean = URN.matcher(clean).replaceAll(COVER);
    // The longest first: a name may be part of another.
    for (String name :
        names.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList()) {
      clean =
          Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])")
              .matcher(clean)
              .replaceAll(COVER);
    }
    return NUMBER.matcher(clean).replaceAll(COVER);
  }
}
