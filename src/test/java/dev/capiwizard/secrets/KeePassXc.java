package dev.capiwizard.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.testing.EmptyBus;
import dev.capiwizard.testing.Jvm;
import dev.capiwizard.testing.SystemPart;
import dev.capiwizard.texts.Invariant;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A real KeePassXC with a home and a bus of its own, which offers its database as the keyring. */
final class KeePassXc implements AutoCloseable {
  private static final String PASSWORD = "pw";
  private static final Pattern GROUP = Pattern.compile("<UUID>([^<]+)</UUID>");

  private final EmptyBus bus;
  private final Path home;
  private final Process process;

  /**
   * @param asking whether it asks the person before an entry is read or removed, as it does unless
   *     told otherwise
   * @param unlocked whether the database's password is given
   */
  KeePassXc(EmptyBus bus, Path home, boolean asking, boolean unlocked) throws Exception {
    SystemPart.require("keepassxc");
    SystemPart.require("keepassxc-cli");
    SystemPart.require("secret-tool");
    this.bus = bus;
    this.home = home;
    Path settings = Files.createDirectories(home.resolve("keepassxc")).resolve("keepassxc.ini");
    Files.writeString(
        settings,
        Invariant.format(
            """
            [General]
            ConfigVersion=2
            SingleInstance=false
            UpdateCheckMessageShown=true

            [GUI]
            CheckForUpdates=false

            [FdoSecrets]
            Enabled=true
            ConfirmAccessItem=%1$s
            ConfirmDeleteItem=%1$s
            """,
            asking));
    Path database = home.resolve("company.kdbx");
    if (!Files.exists(database)) {
      make(database);
    }
    process =
        start(
            unlocked
                ? List.of("keepassxc", "--pw-stdin", database.toString())
                : List.of("keepassxc", database.toString()),
            unlocked ? PASSWORD + "\n" : "");
    awaitCollection(unlocked ? "<false>" : "<true>");
  }

  /** The database’s one group is offered, which a person does in the database's settings. */
  private void make(Path database) throws Exception {
    Path plain = home.resolve("plain.kdbx");
    Path xml = home.resolve("company.xml");
    String twice = PASSWORD + "\n" + PASSWORD + "\n";
    run(twice, "keepassxc-cli", "db-create", "-q", "-p", "-t", "100", plain.toString());
    String exported = run(PASSWORD + "\n", "keepassxc-cli", "export", "-q", plain.toString());
    Matcher group = GROUP.matcher(exported);
    assertThat(group.find()).as(exported).isTrue();
    ByteBuffer bits = ByteBuffer.wrap(Base64.getDecoder().decode(group.group(1)));
    UUID id = new UUID(bits.getLong(), bits.getLong());
    Files.writeString(
        xml,
        exported
            .substring(exported.indexOf("<?xml"))
            .replace(
                "<Binaries/>",
                "<Binaries/><CustomData><Item><Key>FDO_SECRETS_EXPOSED_GROUP</Key><Value>{"
                    + id
                    + "}</Value></Item></CustomData>"));
    run(
        twice,
        "keepassxc-cli",
        "import",
        "-q",
        "-p",
        "-t",
        "100",
        xml.toString(),
        database.toString());
  }

  /** What a command on this bus says on both streams; it must end within a minute. */
  String run(String input, String... command) throws Exception {
    Process started = start(List.of(command), input);
    return Jvm.end(started).said();
  }

  private Process start(List<String> command, String input) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    Path runtime = Files.createDirectories(home.resolve("run"));
    builder
        .environment()
        .putAll(
            Map.of(
                "DBUS_SESSION_BUS_ADDRESS",
                bus.address(),
                "HOME",
                home.toString(),
                "XDG_CONFIG_HOME",
                home.toString(),
                "XDG_CACHE_HOME",
                home.resolve("cache").toString(),
                "XDG_RUNTIME_DIR",
                runtime.toString(),
                "QT_QPA_PLATFORM",
                "offscreen"));
    if (command.getFirst().equals("keepassxc")) {
      builder.redirectOutput(home.resolve("keepassxc.log").toFile());
    }
    Process started = builder.start();
    try (PrintWriter in =
        new PrintWriter(started.getOutputStream(), false, StandardCharsets.UTF_8)) {
      in.print(input);
    }
    return started;
  }

  /**
   * Waits until the database is offered, since the service is on the bus before that.
   *
   * @param said what the service then says of whether it is locked
   */
  private void awaitCollection(String said) throws Exception {
    ask("wait", "--timeout=30", "org.freedesktop.secrets");
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    String heard = "";
    while (System.nanoTime() < until && !heard.contains(said)) {
      heard =
          ask(
              "call",
              "--dest=org.freedesktop.secrets",
              "--object-path=/org/freedesktop/secrets/aliases/default",
              "--method=org.freedesktop.DBus.Properties.Get",
              "org.freedesktop.Secret.Collection",
              "Locked");
    }
    assertThat(heard).as("see " + home + "/keepassxc.log").contains(said);
  }

  private String ask(String command, String... arguments) throws Exception {
    List<String> words = new ArrayList<>(List.of("gdbus", command, "--address=" + bus.address()));
    words.addAll(List.of(arguments));
    return run("", words.toArray(String[]::new));
  }

  boolean isRunning() {
    return process.isAlive();
  }

  /** Waits until an entry is in the file: it is written a moment after the answer. */
  void awaitSaved(String account) throws Exception {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    String entries = "";
    while (System.nanoTime() < until && !entries.contains(account)) {
      String database = home.resolve("company.kdbx").toString();
      entries = run(PASSWORD + "\n", "keepassxc-cli", "ls", "-q", database);
    }
    assertThat(entries).contains(account);
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
