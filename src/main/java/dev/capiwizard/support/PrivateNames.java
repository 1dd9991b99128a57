package dev.capiwizard.support;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.Target;
import dev.capiwizard.health.LinkedInReading;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Covers the names of people and companies: e-mail addresses, the names of connections, accounts
 * and rules, and their numbers. Safe from any thread.
 */
public final class PrivateNames {
  /** Replaces a name or number. */
  public static final String COVER = "•••";

  private static final Pattern EMAIL =
      Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}");
  private static final Pattern URN = Pattern.compile("urn:li:\\w+:[\\w-]+");

  /** Accounts, rules, apps and tags have numbers like this; no other text on screen has. */
  private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\d{6,}(?![\\w.])");

  /** The kinds of name; several names of one kind are told apart. */
  private enum Category {
    CONNECTION,
    ACCOUNT,
    RULE,
    OTHER
  }

  /** In the order in which they were learnt. */
  private final Map<String, Category> names = new LinkedHashMap<>();

  private @Nullable NameIndex index;

  /** Remembers the names of connections, and of their accounts and rules. */
  public synchronized void learn(Collection<Connection> connections) {
    connections.forEach(one -> learn(one.name(), Category.CONNECTION));
    for (Connection one : connections) {
      learn(one.partnerId());
      learn(one.app().clientId());
      learn(one.app().number());
      learn(one.target());
      if (one.renewal() != null) {
        learn(one.renewal().target());
      }
    }
  }

  /** Remembers the accounts and rules that LinkedIn lists, even those that nobody chose. */
  public synchronized void learn(LinkedInReading reading) {
    reading.namesOfAccounts().forEach(name -> learn(name, Category.ACCOUNT));
    reading.namesOfRules().forEach(name -> learn(name, Category.RULE));
    reading.idsOfRules().forEach(this::learn);
  }

  /** Remembers all names that the others know. */
  public synchronized void learn(PrivateNames others) {
    others.all().forEach(this::learn);
  }

  public synchronized void learn(String name) {
    learn(name, Category.OTHER);
  }

  /** The number of names; it grows with each new name. */
  public synchronized int size() {
    return names.size();
  }

  private synchronized Map<String, Category> all() {
    return new LinkedHashMap<>(names);
  }

  private void learn(@Nullable Target target) {
    if (target != null) {
      learn(target.accountName(), Category.ACCOUNT);
      target.rules().forEach(rule -> learn(rule.name(), Category.RULE));
      target.rules().forEach(rule -> learn(rule.id()));
    }
  }

  private void learn(String name, Category kind) {
    if (!name.isBlank() && names.putIfAbsent(name.strip(), kind) == null) {
      index = null;
    }
  }

  /** The text with all names covered. */
  public String cover(String text) {
    String clean = EMAIL.matcher(text).replaceAll(COVER);
    clean = URN.matcher(clean).replaceAll(COVER);
    return NUMBER.matcher(index().cover(clean)).replaceAll(COVER);
  }

  private synchronized NameIndex index() {
    NameIndex now = index;
    if (now == null) {
      now = new NameIndex(covers());
      index = now;
    }
    return now;
  }

  private Map<String, String> covers() {
    Map<String, String> covers = new HashMap<>();
    for (Category kind : Category.values()) {
      List<String> some = names.keySet().stream().filter(one -> names.get(one) == kind).toList();
      for (int i = 0; i < some.size(); i++) {
        covers.put(some.get(i), some.size() == 1 ? COVER : COVER + number(kind, i + 1));
      }
    }
    return covers;
  }

  /** Such as “•••2” for a connection and “•••B” for an account, so that nobody confuses them. */
  private static String number(Category kind, int number) {
    return switch (kind) {
      case CONNECTION -> String.valueOf(number);
      case ACCOUNT -> letters(number);
      case RULE -> "#" + number;
      case OTHER -> "";
    };
  }

  /** A to Z, then AA, AB and so on. */
  private static String letters(int number) {
    String last = String.valueOf((char) ('A' + (number - 1) % 26));
    return number <= 26 ? last : letters((number - 1) / 26) + last;
  }
}
