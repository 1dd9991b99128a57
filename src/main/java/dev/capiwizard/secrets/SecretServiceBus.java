package dev.capiwizard.secrets;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.platform.SessionBus;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.freedesktop.dbus.DBusMatchRule;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.errors.Error;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.messages.Message;
import org.freedesktop.dbus.messages.MethodCall;
import org.freedesktop.dbus.types.Variant;
import org.jspecify.annotations.Nullable;

/**
 * Calls to the Secret Service of a Linux desktop over the session bus. Each waits for its response,
 * until the bus is gone or two minutes are over. For one thread.
 *
 * <p>The wait is this long because the service may still act on a call that was given up, and would
 * then write an older value over a newer one.
 */
final class SecretServiceBus implements AutoCloseable {
  /** The interface by which a prompt reports that the person has answered it. */
  private static final String PROMPT = "org.freedesktop.Secret.Prompt";

  static final String ROOT = "/org/freedesktop/secrets";

  /** The path that stands for "none" wherever the service responds with a path. */
  static final String NONE = "/";

  private static final String SERVICE = "org.freedesktop.secrets";
  private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(2);
  private static final long LOOK_MILLIS = 500;

  /** The bus’s errors if nobody offers the service and nobody can be started for it. */
  private static final Set<String> NOBODY =
      Set.of(
          "org.freedesktop.DBus.Error.ServiceUnknown", "org.freedesktop.DBus.Error.NameHasNoOwner");

  private static final String NOT_STARTED = "org.freedesktop.DBus.Error.Spawn.";

  private final DBusConnection connection;

  private SecretServiceBus(DBusConnection connection) {
    this.connection = connection;
  }

  /**
   * @throws FailureException KEYCHAIN_ABSENT if there is no session bus
   */
  static SecretServiceBus connect() throws FailureException {
    try {
      return new SecretServiceBus(DBusConnectionBuilder.forSessionBus().withShared(false).build());
    } catch (DBusException | RuntimeException e) {
      throw new FailureException(
          FailureCode.KEYCHAIN_ABSENT, "no session bus: " + e.getClass().getSimpleName(), e);
    }
  }

  /**
   * Calls an object of the service.
   *
   * @param signature the arguments’ signature, as D-Bus writes it
   * @throws Refusal if the service responds with an error
   * @throws FailureException KEYCHAIN_ABSENT if there is no such service, KEYCHAIN_SILENT if no
   *     response came
   */
  Object[] ask(String path, String of, String method, String signature, Object... arguments)
      throws FailureException, Refusal {
    try {
      MethodCall call =
          signature.isEmpty()
              ? new MethodCall(SERVICE, path, of, method, (byte) 0, null)
              : new MethodCall(SERVICE, path, of, method, (byte) 0, signature, arguments);
      connection.sendMessage(call);
      Message reply = await(() -> call.getReply(LOOK_MILLIS));
      if (reply instanceof Error error) {
        throw meaning(error.getName());
      }
      Object[] answer = reply.getParameters();
      return answer == null ? new Object[0] : answer;
    } catch (DBusException e) {
      throw new FailureException(
          FailureCode.KEYCHAIN_SILENT, method + ": " + e.getClass().getSimpleName(), e);
    }
  }

  /** A property of an object of the service. */
  Object property(String path, String of, String name) throws FailureException, Refusal {
    return value(ask(path, "org.freedesktop.DBus.Properties", "Get", "ss", of, name)[0]);
  }

  /**
   * Lets the person answer a prompt, whatever its path, and waits for the answer.
   *
   * @param path the prompt’s path; {@link #NONE} if there is nothing to ask
   * @throws FailureException KEYCHAIN_LOCKED if it was dismissed, or nobody answered
   */
  void prompt(String path) throws FailureException, Refusal {
    if (path.equals(NONE)) {
      return;
    }
    CompletableFuture<Object[]> completed = new CompletableFuture<>();
    DBusMatchRule rule = new DBusMatchRule("signal", PROMPT, "Completed", path);
    try (var _ = PersonAsked.begin();
        var _ =
            connection.addGenericSigHandler(
                rule,
                signal -> {
                  try {
                    completed.complete(signal.getParameters());
                  } catch (DBusException e) {
                    completed.completeExceptionally(e);
                  }
                })) {
      ask(path, PROMPT, "Prompt", "s", "");
      if (Boolean.TRUE.equals(await(() -> shortly(completed))[0])) {
        throw new FailureException(FailureCode.KEYCHAIN_LOCKED, "the question was dismissed");
      }
    } catch (FailureException | Refusal e) {
      if (!completed.isDone() && connection.isConnected()) {
        withdraw(path);
      }
      throw e;
    } catch (Exception e) {
      throw new FailureException(
          FailureCode.KEYCHAIN_LOCKED, "prompt: " + e.getClass().getSimpleName(), e);
    }
  }

  /** A late answer must not be acted on any more. Nobody waits for this. */
  private void withdraw(String path) {
    try {
      connection.sendMessage(new MethodCall(SERVICE, path, PROMPT, "Dismiss", (byte) 0, null));
    } catch (DBusException e) {
      // The prompt has already gone by itself.
      connection.disconnect();
    }
  }

  private <T> T await(Supplier<@Nullable T> answer) throws FailureException {
    long started = System.nanoTime();
    while (System.nanoTime() - started < PATIENCE_NANOS) {
      T found = answer.get();
      if (found != null) {
        return found;
      }
      if (!connection.isConnected()) {
        throw new FailureException(FailureCode.KEYCHAIN_SILENT, "the bus has gone");
      }
    }
    boolean asked = PersonAsked.by(Thread.currentThread());
    throw new FailureException(
        asked ? FailureCode.KEYCHAIN_LOCKED : FailureCode.KEYCHAIN_SILENT, "no answer");
  }

  private static Object @Nullable [] shortly(CompletableFuture<Object[]> answer) {
    try {
      return answer.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return null;
    } catch (InterruptedException e) {
      throw new IllegalStateException("the keychain's thread is never interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Refusal meaning(String error) throws FailureException {
    if (NOBODY.contains(error) || error.startsWith(NOT_STARTED)) {
      throw new FailureException(FailureCode.KEYCHAIN_ABSENT, error);
    }
    return new Refusal(error);
  }

  @Override
  public void close() {
    SessionBus.end(connection);
  }

  static DBusPath path(String path) {
    return new DBusPath(path);
  }

  static String path(Object answered) {
    return answered instanceof DBusPath path ? path.getPath() : String.valueOf(answered);
  }

  static List<String> paths(Object answered) {
    return answered instanceof List<?> list
        ? list.stream().map(one -> path((Object) one)).toList()
        : List.of();
  }

  static DBusPath[] paths(List<String> paths) {
    return paths.stream().map(SecretServiceBus::path).toArray(DBusPath[]::new);
  }

  static Variant<Map<String, String>> variant(Map<String, String> map) {
    return new Variant<>(map, "a{ss}");
  }

  static Object value(Object answered) {
    return answered instanceof Variant<?> variant ? variant.getValue() : answered;
  }

  /** The service responded with an error, whose name on the bus is the message. */
  static final class Refusal extends Exception {
    Refusal(String error) {
      super(error);
    }
  }
}
