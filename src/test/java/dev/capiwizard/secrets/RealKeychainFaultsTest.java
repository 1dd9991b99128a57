package dev.capiwizard.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.failures.FailureException;
import dev.capiwizard.secrets.SecretStore.Kind;
import dev.capiwizard.testing.Depth;
import dev.capiwizard.testing.EmptyBus;
import dev.capiwizard.testing.Jvm;
import dev.capiwizard.testing.KeyringPrompter;
import dev.capiwizard.testing.SystemPart;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A real gnome-keyring that is absent, locked or stopped, and buses that never answer. */
@Timeout(180)
@Execution(ExecutionMode.CONCURRENT)
@Depth.Heavy
class RealKeychainFaultsTest {
  @TempDir Path folder;

  @Test
  void withoutABusOrAServiceItIsMemory() throws Exception {
    try (Program program = new Program("unix:path=" + folder.resolve("nobody"))) {
      assertThat(program.say("put AQone")).isEqualTo("MEMORY_NO_KEYCHAIN");
      assertThat(program.say("get")).isEqualTo("AQone");
    }
    try (EmptyBus bus = EmptyBus.start(folder);
        Program program = new Program(bus.address())) {
      assertThat(program.say("put AQone")).isEqualTo("MEMORY_NO_KEYCHAIN");
      assertThat(program.say("get")).isEqualTo("AQone");
      assertThat(program.say("again")).isEqualTo("MEMORY_NO_KEYCHAIN");
    }
  }

  @Test
  void aBusThatTakesTheCallAndNeverAnswersHoldsNobodyUp() throws Exception {
    Path socket = folder.resolve("silent");
    try (ServerSocketChannel silent = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      silent.bind(UnixDomainSocketAddress.of(socket));
      try (Program program = new Program("unix:path=" + socket)) {
        assertThat(program.say("put AQone")).isEqualTo("MEMORY_LOCKED");
        assertThat(program.say("get")).isEqualTo("AQone");
        assertThat(program.say("again")).isEqualTo("MEMORY_LOCKED");
        assertThat(program.say("get")).isEqualTo("AQone");
      }
    }
  }

  @Test
  void lockedWithoutAPromptNothingIsErasedAndUnlockedAllIsThere() throws Exception {
    try (EmptyBus bus = EmptyBus.start(folder)) {
      try (Keyring keyring = new Keyring(bus, true);
          Program program = new Program(bus.address())) {
        assertThat(keyring.isRunning()).isTrue();
        assertThat(program.say("put AQbefore")).isEqualTo("KEYCHAIN");
      }
      try (Program program = new Program(bus.address())) {
        try (Keyring locked = new Keyring(bus, false)) {
          assertThat(locked.isRunning()).isTrue();
          assertThat(program.say("get")).isEqualTo("CW-KEY-02");
          assertThat(program.say("delete")).isEqualTo("CW-KEY-02");
          assertThat(program.say("put2 AQnew")).isEqualTo("MEMORY_LOCKED");
          assertThat(program.say("again")).isEqualTo("MEMORY_LOCKED");
        }
        try (Keyring unlocked = new Keyring(bus, true)) {
          assertThat(unlocked.isRunning()).isTrue();
          pressAgain(program);
          assertThat(program.say("get")).isEqualTo("AQbefore");
          try (Program other = new Program(bus.address())) {
            assertThat(other.say("get")).isEqualTo("AQbefore");
            assertThat(other.say("get2")).isEqualTo("AQnew");
          }
        }
      }
    }
  }

  /** The library waits two minutes for an answer; the program does not. */
  @Test
  void nobodyAnswersTheQuestionForThePassword() throws Exception {
    try (EmptyBus bus = EmptyBus.start(folder)) {
      keep(bus, "AQbefore");
      try (Program program = new Program(bus.address())) {
        try (Keyring locked = new Keyring(bus, false);
            KeyringPrompter prompter = KeyringPrompter.start(bus, false)) {
          assertThat(locked.isRunning()).isTrue();
          assertThat(program.say("get")).isEqualTo("CW-KEY-02");
          assertThat(prompter.isShown()).isTrue();
          assertThat(program.say("put2 AQnew")).isEqualTo("MEMORY_LOCKED");
          assertThat(program.say("get2")).isEqualTo("AQnew");
          assertThat(program.say("again")).isEqualTo("MEMORY_LOCKED");
          assertThat(prompter.more()).as("asked again while it is asked").isZero();
        }
        isThereOnceUnlocked(bus, program);
      }
    }
  }

  @Test
  void theQuestionForThePasswordIsDismissed() throws Exception {
    try (EmptyBus bus = EmptyBus.start(folder)) {
      keep(bus, "AQbefore");
      try (Program program = new Program(bus.address())) {
        try (Keyring locked = new Keyring(bus, false);
            KeyringPrompter prompter = KeyringPrompter.start(bus, true)) {
          assertThat(locked.isRunning()).isTrue();
          assertThat(program.say("put2 AQnew")).isEqualTo("MEMORY_LOCKED");
          assertThat(prompter.isShown()).isTrue();
          assertThat(prompter.more()).as("asked again after a no").isZero();
          assertThat(program.say("get2")).isEqualTo("AQnew");
          assertThat(program.say("get")).isEqualTo("CW-KEY-02");
          assertThat(prompter.isShown()).isTrue();
          assertThat(prompter.more()).as("asked again after a no").isZero();
        }
        isThereOnceUnlocked(bus, program);
      }
    }
  }

  private void keep(EmptyBus bus, String value) throws Exception {
    try (Keyring keyring = new Keyring(bus, true);
        Program program = new Program(bus.address())) {
      assertThat(keyring.isRunning()).isTrue();
      assertThat(program.say("put " + value)).isEqualTo("KEYCHAIN");
    }
  }

  /** As a person does on a slow machine, where two seconds may not be enough at first. */
  private static void pressAgain(Program program) throws IOException {
    String said = program.say("again");
    for (int i = 0; i < 10 && said.equals("MEMORY_LOCKED"); i++) {
      said = program.say("again");
    }
    assertThat(said).isEqualTo("KEYCHAIN");
  }

  private void isThereOnceUnlocked(EmptyBus bus, Program program) throws Exception {
    try (Keyring unlocked = new Keyring(bus, true)) {
      assertThat(unlocked.isRunning()).isTrue();
      pressAgain(program);
      try (Program other = new Program(bus.address())) {
        assertThat(other.say("get")).isEqualTo("AQbefore");
        assertThat(other.say("get2")).isEqualTo("AQnew");
      }
    }
  }

  /** Stopped in the middle, as a keyring that swaps; it goes on later, with what it was told. */
  @Test
  void aKeyringThatStopsAndGoesOnKeepsTheNewestValue() throws Exception {
    try (EmptyBus bus = EmptyBus.start(folder);
        Keyring keyring = new Keyring(bus, true);
        Program program = new Program(bus.address())) {
      assertThat(program.say("put AQfirst")).isEqualTo("KEYCHAIN");
      keyring.signal("STOP");
      assertThat(program.say("put AQsecond")).isEqualTo("MEMORY_LOCKED");
      assertThat(program.say("put AQthird")).isEqualTo("MEMORY_LOCKED");
      assertThat(program.say("get")).isEqualTo("AQthird");
      keyring.signal("CONT");
      assertThat(program.say("await")).isEqualTo("KEYCHAIN");
      try (Program other = new Program(bus.address())) {
        assertThat(other.say("get")).isEqualTo("AQthird");
      }
    }
  }

  /** A gnome-keyring-daemon of its own, on a bus and in a folder of its own. */
  private final class Keyring implements AutoCloseable {
    private final Process daemon;

    /**
     * @param unlocked with its password given; without, it is locked and nobody can be asked
     */
    Keyring(EmptyBus bus, boolean unlocked) throws Exception {
      Path home = Files.createDirectories(folder.resolve("home"));
      Path control = Files.createTempDirectory(folder, "control");
      ProcessBuilder builder =
          unlocked
              ? new ProcessBuilder(
                  "gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets")
              : new ProcessBuilder("gnome-keyring-daemon", "--foreground", "--components=secrets");
      builder.environment().put("DBUS_SESSION_BUS_ADDRESS", bus.address());
      builder.environment().put("XDG_DATA_HOME", home.toString());
      builder.environment().put("XDG_RUNTIME_DIR", control.toString());
      builder.redirectErrorStream(true).redirectOutput(folder.resolve("keyring.log").toFile());
      try {
        daemon = builder.start();
      } catch (IOException e) {
        SystemPart.missing("gnome-keyring-daemon");
        throw e;
      }
      try (PrintWriter in =
          new PrintWriter(daemon.getOutputStream(), false, StandardCharsets.UTF_8)) {
        in.print(unlocked ? "pw" : "");
      }
      owned(bus);
    }

    /** Waits until the service is on the bus. */
    private void owned(EmptyBus bus) throws Exception {
      Process wait =
          new ProcessBuilder(
                  "gdbus",
                  "wait",
                  "--address=" + bus.address(),
                  "--timeout=30",
                  "org.freedesktop.secrets")
              .start();
      assertThat(wait.waitFor()).isZero();
    }

    boolean isRunning() {
      return daemon.isAlive();
    }

    void signal(String name) throws Exception {
      new ProcessBuilder("kill", "-" + name, String.valueOf(daemon.pid())).start().waitFor();
    }

    @Override
    public void close() {
      daemon.destroyForcibly().onExit().join();
    }
  }

  /** The program, as far as its secrets go: a process of its own, with a bus of its own. */
  private static final class Program implements AutoCloseable {
    private final Process process;
    private final PrintWriter in;
    private final BufferedReader out;

    Program(String bus) throws IOException {
      process = Jvm.start(Told.class, Map.of("DBUS_SESSION_BUS_ADDRESS", bus));
      in = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
      out =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
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

    @Override
    public void close() {
      process.destroyForcibly().onExit().join();
    }
  }

  /** Does what it is told on standard input, with a deadline for the keychain of two seconds. */
  static final class Told {
    public static void main(String[] arguments) throws Exception {
      SecretStore store =
          SecretStores.guarded(SystemKeychain::open, "test.faults", Duration.ofSeconds(2));
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
        case "again" -> {
          return store.tryAgain().name();
        }
        case "await" -> {
          java.util.concurrent.CountDownLatch healed = new java.util.concurrent.CountDownLatch(1);
          store.listen(now -> healed.countDown());
          if (store.storage() != SecretStore.Storage.KEYCHAIN) {
            healed.await(60, java.util.concurrent.TimeUnit.SECONDS);
          }
        }
        default -> throw new IllegalArgumentException(words[0]);
      }
      return store.storage().name();
    }
  }
}
