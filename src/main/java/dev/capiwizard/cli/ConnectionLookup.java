package dev.capiwizard.cli;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.Connections;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.failures.FailureTexts;
import dev.capiwizard.secrets.SecretStore;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** The commands’ common work with the store. */
final class ConnectionLookup {
  private static final Duration WRITE_DEADLINE = Duration.ofSeconds(10);

  private ConnectionLookup() {}

  static Connection find(Connections connections, String id) throws FailureException {
    readable(connections);
    return connections
        .find(id)
        .orElseThrow(() -> new FailureException(FailureCode.CONNECTION_UNKNOWN, id));
  }

  static List<Connection> all(Connections connections) throws FailureException {
    readable(connections);
    return connections.all();
  }

  /** Says on standard error if the connections can only be read. */
  static void sayWhereOnlyRead(Connections connections, @Nullable CommandSpec spec) {
    if (spec == null) {
      return;
    }
    connections
        .unchangeable()
        .ifPresent(
            why -> spec.commandLine().getErr().println(FailureTexts.commandLine(why.code())));
  }

  /** Ends the command if the connections are not known, instead of reporting an empty list. */
  static void readable(Connections connections) throws FailureException {
    FailureException unread = connections.unread().orElse(null);
    if (unread != null) {
      throw unread;
    }
  }

  /** Ends the command if it could not store its changes. */
  static void changeable(Connections connections) throws FailureException {
    FailureException unchangeable = connections.unchangeable().orElse(null);
    if (unchangeable != null) {
      throw unchangeable;
    }
  }

  /**
   * Ends the command if the stored tokens may be another folder’s.
   *
   * @throws FailureException with FOLDER_COPIED
   */
  static void ownsSecrets(SecretStore secrets) throws FailureException {
    if (secrets.prepare() == SecretStore.Storage.MEMORY_FOLDER_COPIED) {
      throw new FailureException(FailureCode.FOLDER_COPIED);
    }
  }

  /** Waits until a change is on disk. */
  static void written(CompletableFuture<Void> write) throws FailureException {
    try {
      write.get(WRITE_DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof FailureException failure) {
        throw failure;
      }
      throw new FailureException(FailureCode.DATA_NOT_WRITABLE, "", e);
    } catch (TimeoutException e) {
      throw new FailureException(FailureCode.DATA_NOT_WRITABLE, "no answer from the disk", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FailureException(FailureCode.DATA_NOT_WRITABLE, "interrupted", e);
    }
  }
}
