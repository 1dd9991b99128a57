package dev.capiwizard.steps;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.Connections;
import dev.capiwizard.connection.CurrentConnection;
import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.health.AccountTags;
import dev.capiwizard.linkedin.InsightTag;
import dev.capiwizard.platform.SystemClipboard;
import dev.capiwizard.secrets.SecretStore;
import dev.capiwizard.ui.Background;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** What a step’s model needs, all in memory and on one thread. */
public final class StepRig {
  public final ManualTimer timer = new ManualTimer();
  public final Background background = new Background(new SameThread(), timer, Runnable::run);
  public final Map<SecretStore.Kind, String> secrets = new EnumMap<>(SecretStore.Kind.class);
  public Instant now = Instant.parse("2026-11-24T08:00:00Z");
  public String clipboard = "";

  /** Where secrets are said to be. */
  public SecretStore.Storage storage = SecretStore.Storage.MEMORY_NO_KEYCHAIN;

  private Connection connection;

  public StepRig(Endpoints endpoints) {
    connection = Connection.begin("c1", "Acme Shoes", endpoints, now);
  }

  public InstantSource clock() {
    return () -> now;
  }

  public Connection connection() {
    return connection;
  }

  public Connections connections() {
    return new One();
  }

  /** Insight Tags of which LinkedIn tells nothing. */
  public AccountTags tags() {
    return tags(List.of());
  }

  /** Insight Tags as LinkedIn tells them. */
  public AccountTags tags(List<InsightTag> told) {
    return new AccountTags(current(), one -> told);
  }

  public CurrentConnection current() {
    return new CurrentConnection(connections(), connection);
  }

  public void change(UnaryOperator<Connection> change) {
    connection = change.apply(connection);
  }

  /** As the store does, which may apply an edit again: that must come to the same. */
  private void edit(UnaryOperator<Connection> change) {
    Connection once = change.apply(connection);
    Instant at = now;
    now = at.plusSeconds(1);
    Connection again = change.apply(connection);
    now = at;
    if (!once.equals(again)) {
      throw new AssertionError("An edit that is applied twice differs: " + once + " " + again);
    }
    connection = once;
  }

  public SecretStore store() {
    return new Memory();
  }

  public SystemClipboard systemClipboard() {
    return new SystemClipboard() {
      @Override
      public void copy(String text) {
        clipboard = text;
      }

      @Override
      public void copySecret(String secret) {
        clipboard = secret;
      }

      @Override
      public void clearSecret() {
        clipboard = "";
      }
    };
  }

  private final class One implements Connections {
    @Override
    public CompletableFuture<Void> refresh() {
      return CompletableFuture.completedFuture(null);
    }

    @Override
    public List<Connection> all() {
      return List.of(connection);
    }

    @Override
    public Optional<FailureException> unread() {
      return Optional.empty();
    }

    @Override
    public Optional<FailureException> unchangeable() {
      return Optional.empty();
    }

    @Override
    public Optional<Connection> find(String id) {
      return Optional.of(connection);
    }

    @Override
    public CompletableFuture<Void> add(Connection added) {
      throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<Void> update(String id, UnaryOperator<Connection> change) {
      edit(change);
      return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<Void> remove(String id) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Runnable listen(Consumer<List<Connection>> listener) {
      return () -> {};
    }
  }

  private final class Memory implements SecretStore {
    @Override
    public Optional<String> get(String id, Kind kind) {
      return Optional.ofNullable(secrets.get(kind));
    }

    @Override
    public void put(String id, Kind kind, String value) {
      secrets.put(kind, value);
    }

    @Override
    public void delete(String id, Kind kind) {
      secrets.remove(kind);
    }

    @Override
    public boolean isInMemory(String connectionId, Kind kind) {
      return storage.isMemory() && secrets.containsKey(kind);
    }

    @Override
    public Storage storage() {
      return storage;
    }

    @Override
    public Storage tryAgain() {
      return storage();
    }

    @Override
    public Runnable listen(Consumer<Storage> listener) {
      return () -> {};
    }
  }

  private static final class SameThread extends EndlessExecutor {
    @Override
    public void execute(Runnable work) {
      work.run();
    }
  }
}
