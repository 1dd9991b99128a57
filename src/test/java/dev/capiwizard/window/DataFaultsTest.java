package dev.capiwizard.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.cli.CapiWizardCommandLine;
import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.ConnectionStore;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureTexts;
import dev.capiwizard.launcher.Main;
import dev.capiwizard.launcher.ProgramEnvironment;
import dev.capiwizard.testing.Jvm;
import dev.capiwizard.testing.SystemPart;
import dev.capiwizard.testing.TestPictures;
import dev.capiwizard.testing.TestStores;
import dev.capiwizard.testing.TestTiers;
import dev.capiwizard.testing.Toolkit;
import dev.capiwizard.ui.Theme;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What may become of the files, and the sentence that the command line and the window have. */
@Timeout(120)
@TestTiers.Heavy
class DataFaultsTest {
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  /** What happened to {@code connections.json}. */
  enum Fault {
    DAMAGED(FailureCode.DATA_DAMAGED, 0) {
      @Override
      void happen(Path file) throws IOException {
        Files.writeString(file, "{\"schemaVersion\":1,\"connections\":{}}");
      }
    },
    TRUNCATED(FailureCode.DATA_DAMAGED, 0) {
      @Override
      void happen(Path file) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
      }
    },
    EMPTY(FailureCode.DATA_DAMAGED, 0) {
      @Override
      void happen(Path file) throws IOException {
        Files.write(file, new byte[0]);
      }
    },
    NOT_UTF_8(FailureCode.DATA_DAMAGED, 0) {
      @Override
      void happen(Path file) throws IOException {
        Files.writeString(
            file, Files.readString(file).replace("Acme", "Caf\u00e9"), StandardCharsets.ISO_8859_1);
      }
    },
    OF_A_LATER_VERSION(FailureCode.DATA_TOO_NEW, 2) {
      @Override
      void happen(Path file) throws IOException {
        Files.writeString(file, "{\"schemaVersion\":2,\"connections\":[{\"id\":7}]}");
      }
    },
    A_FOLDER(FailureCode.DATA_UNREADABLE, 2) {
      @Override
      void happen(Path file) throws IOException {
        Files.delete(file);
        Files.createDirectories(file.resolve("inside"));
      }
    };

    private final FailureCode code;
    private final int exit;

    Fault(FailureCode code, int exit) {
      this.code = code;
      this.exit = exit;
    }

    abstract void happen(Path file) throws IOException;
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void theCommandLineSaysWhatBecameOfTheFile(Fault fault) throws Exception {
    fault.happen(twoConnections());
    int exit = command("list");
    assertThat(err.toString()).contains(FailureTexts.line(fault.code)).doesNotContain("Exception");
    assertThat(exit).isEqualTo(fault.exit);
    // The last but one state, or nothing that could be taken for a list.
    assertThat(out.toString()).matches(fault.exit == 0 ? "(?s)a1 .*Acme.*" : "");
  }

  private int command(String... words) throws Exception {
    try (ProgramEnvironment doors =
        new ProgramEnvironment(new PrintWriter(out), new PrintWriter(err))) {
      return CapiWizardCommandLine.run(
          doors,
          new PrintWriter(out),
          new PrintWriter(err),
          Stream.concat(Stream.of(words), Stream.of("--data-dir", folder.toString()))
              .toArray(String[]::new));
    }
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void theWindowSaysWhatBecameOfTheFile(Fault fault) throws Exception {
    fault.happen(twoConnections());
    try (HomeRig rig = HomeRig.open(folder, List.of(), Theme.Choice.LIGHT)) {
      Toolkit.onFx(
          () -> {
            rig.window.showHome();
            return true;
          });
      assertThat(words(rig)).contains(FailureTexts.title(fault.code), fault.code.id());
    }
  }

  @Test
  void theWindowSaysForAsLongAsItLastsThatChangesAreNotOnDisk() throws Exception {
    Path file = twoConnections();
    try (HomeRig rig = HomeRig.open(folder, List.of(), Theme.Choice.DARK)) {
      Toolkit.onFx(
          () -> {
            rig.window.showHome();
            return true;
          });
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
      ConnectionStore store = rig.context.connections();
      var _ = store.update("a1", one -> one.withName("New name"));
      store.flush(Duration.ofSeconds(10));
      Toolkit.await(() -> wordsNow(rig).contains("New name"));
      assertThat(words(rig))
          .contains(FailureTexts.title(FailureCode.DATA_READ_ONLY))
          .contains("Your last changes are not on disk yet", "(CW-DATA-06)");
      TestPictures.take(rig.window.stage().getScene(), "data-not-written");
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
      CountDownLatch over = new CountDownLatch(1);
      store.listen(
          all -> {
            if (store.unsaved().isEmpty()) {
              over.countDown();
            }
          });
      Toolkit.onFx(
          () -> {
            ((Labeled) rig.window.stage().getScene().lookup("#data-again"))
                .fireEvent(new javafx.event.ActionEvent());
            return true;
          });
      assertThat(over.await(20, TimeUnit.SECONDS)).isTrue();
      assertThat(words(rig)).doesNotContain("CW-DATA-06");
    }
    try (ConnectionStore again = TestStores.open(folder)) {
      assertThat(again.find("a1").orElseThrow().name()).isEqualTo("New name");
    }
  }

  /** Rights count for root too where it gave up its power over them. */
  @Test
  void filesOfAnotherUserAndAFolderThatTakesNoneAreTold() throws Exception {
    Path file = twoConnections();
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    Jvm.Ended unreadable = list();
    assertThat(unreadable.said()).contains(FailureTexts.line(FailureCode.DATA_UNREADABLE));
    assertThat(unreadable.exit()).isEqualTo(2);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-x------"));
    try {
      Files.deleteIfExists(folder.resolve("connections.json.lock"));
      Jvm.Ended readOnly = list();
      assertThat(readOnly.said())
          .contains(FailureTexts.line(FailureCode.DATA_NOT_WRITABLE))
          .contains("Acme", "Birch")
          .doesNotContain("Exception");
      assertThat(readOnly.exit()).isZero();
    } finally {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }

  private Jvm.Ended list() throws Exception {
    List<String> powerless =
        System.getProperty("user.name").equals("root")
            ? List.of("setpriv", "--bounding-set=-dac_override,-dac_read_search")
            : List.of();
    try {
      return Jvm.end(
          Jvm.start(powerless, Main.class, Map.of(), "--data-dir", folder.toString(), "list"));
    } catch (IOException e) {
      SystemPart.missing("setpriv");
      throw e;
    }
  }

  private Path twoConnections() throws Exception {
    try (ConnectionStore store = TestStores.open(folder)) {
      Connection one = HomeRig.connection("a1", "Acme", 40, "HEALTHY");
      store.add(one).get(10, TimeUnit.SECONDS);
      store.add(HomeRig.connection("b1", "Birch", 20, "HEALTHY")).get(10, TimeUnit.SECONDS);
    }
    return folder.resolve("connections.json");
  }

  private static String words(HomeRig rig) throws Exception {
    // After what the store had published before.
    return Toolkit.onFx(() -> wordsNow(rig));
  }

  private static String wordsNow(HomeRig rig) {
    Node root = rig.window.stage().getScene().getRoot();
    root.applyCss();
    return root.lookupAll(".label").stream()
        .filter(Label.class::isInstance)
        .map(one -> ((Label) one).getText())
        .collect(Collectors.joining("\n"));
  }
}
