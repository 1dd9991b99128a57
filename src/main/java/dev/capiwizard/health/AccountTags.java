package dev.capiwizard.health;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.CurrentConnection;
import dev.capiwizard.connection.Target;
import dev.capiwizard.connection.TokenFacts;
import dev.capiwizard.linkedin.InsightTag;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/**
 * The Insight Tags of the connection’s ad account, asked for once for each account and token. What
 * LinkedIn does not tell is left open: nobody is bothered by it. Safe from any thread.
 */
public final class AccountTags {
  /**
   * What was told.
   *
   * @param of the account and the end of the token
   */
  private record Known(String of, List<InsightTag> tags) {}

  private final CurrentConnection connection;
  private final Function<Connection, List<InsightTag>> asking;
  private final AtomicReference<Known> known = new AtomicReference<>(new Known("", List.of()));

  public AccountTags(CurrentConnection connection, StoredToken stored) {
    this(connection, stored::askTags);
  }

  /**
   * @param asking asks LinkedIn for the tags of a connection’s account
   */
  public AccountTags(CurrentConnection connection, Function<Connection, List<InsightTag>> asking) {
    this.connection = connection;
    this.asking = asking;
  }

  /** Asks, unless the answer is known. Waits for keychain and network: not for the FX thread. */
  public AccountTags ask() {
    Connection now = connection.get();
    String of = key(now);
    if (!of.isEmpty() && (!known.get().of().equals(of) || known.get().tags().isEmpty())) {
      known.set(new Known(of, List.copyOf(asking.apply(now))));
    }
    return this;
  }

  /** The numbers of the tags; empty if they are not known. */
  public List<String> partnerIds() {
    return tags().stream().map(InsightTag::id).filter(id -> !id.isEmpty()).distinct().toList();
  }

  /** Whether ads bring a click ID; empty if LinkedIn does not tell, or not of all tags alike. */
  public Optional<Boolean> clickIds() {
    List<Optional<Boolean>> told =
        tags().stream().map(tag -> Optional.ofNullable(tag.clickIds())).distinct().toList();
    return told.size() == 1 ? told.getFirst() : Optional.empty();
  }

  private List<InsightTag> tags() {
    Known now = known.get();
    return now.of().equals(key(connection.get())) ? now.tags() : List.of();
  }

  private static String key(Connection now) {
    Target target = now.target();
    TokenFacts token = now.token();
    return target == null || token == null ? "" : target.accountUrn() + " " + token.lastFour();
  }
}
