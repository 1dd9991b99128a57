package dev.capiwizard.secrets;

import com.github.javakeyring.Keyring;
import com.github.javakeyring.KeyringStorageType;
import com.github.javakeyring.PasswordAccessException;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.secrets.SecretStore.Kind;
import dev.capiwizard.testing.Jvm;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.freedesktop.dbus.types.Variant;

/** The program, as far as its secrets go: a process of its own, with a bus of its own. */
final class SecretsProgram implements AutoCloseable {
  private final Process process;
  private final PrintWriter in;
  private final BufferedReader out;

  /** With a deadline for the keychain that is soon over. */
  SecretsProgram(String bus) throws IOException {
    this(bus, Duration.ofSeconds(2));
  }

  private SecretsProgram(String bus, Duration deadline) throws IOException {
    process = Jvm.start(Told.class, Map.of("DBUS_SESSION_BUS_ADDRESS", bus), deadline.toString());
    in = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
    out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /** With a deadline that a busy machine keeps: for what must succeed. */
  static SecretsProgram patient(String bus) throws IOException {
    return new SecretsProgram(bus, Duration.ofSeconds(30));
  }

  /** With a deadline that is over at once: for what no keychain answers, however long one waits. */
  static SecretsProgram impatient(String bus) throws IOException {
    return new SecretsProgram(bus, Duration.ofMillis(200));
  }

  String say(String words) throws IOException {
    in.println(words);
    String line = out.readLine();
    // Libraries log to the same stream.
    while (line != null && !line.startsWith("> ")) {
      line = out.readLine();
    }
    return line == null ? "ended" : line.substring(2);
  }

  /** As {@link #say}, once the keychain was heard: on a busy machine it may be late at first. */
  String onceHeard(String words) throws IOException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    String said = say(words);
    while (said.equals("CW-KEY-06") && System.nanoTime() < end) {
      said = say(words);
    }
    return said;
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }

  /** Does what it is told on standard input, with the given deadline, such as {@code PT2S}. */
  static final class Told {
    public static void main(String[] arguments) throws Exception {
      SecretStore store =
          SecretStores.guarded(SystemKeychain::open, "test.faults", Duration.parse(arguments[0]));
      BufferedReader in =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String said;
        try {
          said = act(store, line.split(" "));
        } catch (FailureException e) {
          said = e.code().id();
        }
        System.out.println("> " + said);
      }
    }

    private static String act(SecretStore store, String[] words) throws Exception {
      switch (words[0]) {
        case "put" -> store.put("c", Kind.ACCESS_TOKEN, words[1]);
        case "put2" -> store.put("c", Kind.NEW_ACCESS_TOKEN, words[1]);
        case "delete" -> store.delete("c", Kind.ACCESS_TOKEN);
        case "get" -> {
          return store.get("c", Kind.ACCESS_TOKEN).orElse("none");
        }
        case "get2" -> {
          return store.get("c", Kind.NEW_ACCESS_TOKEN).orElse("none");
        }
        case "other" -> otherDefault(words[1]);
        case "crosses" -> {
          return crosses(words[1]);
        }
        case "formerly" -> {
          return formerly(words[1]);
        }
        case "again" -> {
          return store.tryAgain().name();
        }
        case "await" -> {
          CountDownLatch healed = new CountDownLatch(1);
          store.listen(now -> healed.countDown());
          if (store.storage() != SecretStore.Storage.KEYCHAIN) {
            healed.await(60, TimeUnit.SECONDS);
          }
        }
        default -> throw new IllegalArgumentException(words[0]);
      }
      return store.storage().name();
    }

    /** How a value looks to one who watches the bus. */
    private static String crosses(String value) throws Exception {
      try (SecretServiceBus bus = SecretServiceBus.connect()) {
        Object[] struct = SecretServiceSession.open(bus).wrap(value);
        String seen = new String((byte[]) struct[2], StandardCharsets.UTF_8);
        return seen.contains(value) ? "plainly" : "encrypted";
      }
    }

    /** What an earlier version stored, and how: through java-keyring. */
    private static String formerly(String value) throws Exception {
      Keyring keyring = Keyring.create(KeyringStorageType.GNOME_KEYRING);
      try {
        if (!value.equals("?")) {
          keyring.setPassword("CAPI Wizard", "test.faults.c.access_token", value);
        }
        return keyring.getPassword("CAPI Wizard", "test.faults.c.access_token");
      } catch (PasswordAccessException e) {
        return "none";
      } finally {
        keyring.close();
      }
    }

    /**
     * Makes a collection, or takes the one there is, as the default; as a keyring's window does.
     */
    private static void otherDefault(String name) throws Exception {
      try (SecretServiceBus bus = SecretServiceBus.connect()) {
        String path = SecretServiceBus.ROOT + "/collection/" + name;
        if (!name.equals("login")) {
          String service = "org.freedesktop.Secret.Service";
          String session =
              SecretServiceBus.path(
                  bus.ask(
                          SecretServiceBus.ROOT,
                          service,
                          "OpenSession",
                          "sv",
                          "plain",
                          new Variant<>("", "s"))[1]);
          Map<String, Variant<?>> properties =
              Map.of("org.freedesktop.Secret.Collection.Label", new Variant<>(name, "s"));
          Object[] password = {
            SecretServiceBus.path(session),
            new byte[0],
            "pw".getBytes(StandardCharsets.UTF_8),
            "text/plain"
          };
          path =
              SecretServiceBus.path(
                  bus.ask(
                          SecretServiceBus.ROOT,
                          "org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface",
                          "CreateWithMasterPassword",
                          "a{sv}(oayays)",
                          properties,
                          password)[0]);
        }
        bus.ask(
            SecretServiceBus.ROOT,
            "org.freedesktop.Secret.Service",
            "SetAlias",
            "so",
            "default",
            SecretServiceBus.path(path));
      }
    }
  }
}
