package dev.capiwizard.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.capiwizard.connection.KeychainId.FolderDecision;
import dev.capiwizard.connection.KeychainId.Known;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.testing.Jvm;
import dev.capiwizard.testing.TestTiers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A folder keeps its id by whatever name it is called, and a copy is not taken for it. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a right there")
@TestTiers.Heavy
@Execution(ExecutionMode.CONCURRENT)
class KeychainIdTest {
  @TempDir Path temporary;
  private Path home;
  private Path data;

  @BeforeEach
  void aHomeWithLettersOfAllKinds() throws IOException {
    home =
        Files.createDirectories(
            temporary.toRealPath().resolve("Zoë Zoe\u0308 日本 🦊 50% \"a\" 'b'"));
    data = home.resolve("data");
  }

  @Test
  void aNewFolderHasAnIdThatStays() throws Exception {
    Known first = find(data);
    assertThat(first.id()).matches("[0-9a-f]{16}");
    assertThat(first.fresh()).isTrue();
    assertThat(first.path()).isEqualTo(data);
    assertThat(find(data)).isEqualTo(first);
    assertThat(find(home.resolve("other")).id()).isNotEqualTo(first.id());
  }

  @Test
  void otherSpellingsAreTheSameFolder() throws Exception {
    Known known = find(data);
    Path link = Files.createSymbolicLink(home.resolve("link"), data);
    Path above = Files.createSymbolicLink(temporary.resolve("above"), home);
    List<Path> spellings =
        List.of(
            link,
            above.resolve("data"),
            Path.of(data + "/"),
            home.resolve("data/../data/."),
            above.resolve("link"),
            Path.of("").toAbsolutePath().relativize(data));
    for (Path spelled : spellings) {
      assertThat(find(spelled).id()).as(spelled.toString()).isEqualTo(known.id());
      assertThat(find(spelled).path()).isEqualTo(data);
    }
    // Entries that an earlier version made by that spelling are looked for.
    assertThat(find(link).formerPaths()).containsExactly(link);
    assertThat(find(data).formerPaths()).isEmpty();
  }

  @Test
  void aFolderThatMovedKeepsItsId() throws Exception {
    Known known = find(data);
    Path once = Files.move(data, home.resolve("once"));
    assertThat(find(once).id()).isEqualTo(known.id());
    Path home2 = Files.move(home, temporary.toRealPath().resolve("renamed home"));
    Known moved = find(home2.resolve("once"));
    assertThat(moved.id()).isEqualTo(known.id());
    assertThat(moved.path()).isEqualTo(home2.resolve("once"));
    assertThat(moved.formerPaths()).containsExactlyInAnyOrder(data, once);
  }

  /** At the old place there is a new folder now, which has nothing to do with this one. */
  @Test
  void anotherFolderAtTheOldPlaceIsNoCopy() throws Exception {
    Known known = find(data);
    Path moved = Files.move(data, home.resolve("moved"));
    assertThat(find(data).id()).isNotEqualTo(known.id());
    assertThat(find(moved).id()).isEqualTo(known.id());
  }

  @Test
  void aCopyIsAskedAboutAndNothingIsChanged() throws Exception {
    Known known = find(data);
    Path copy = copy(data, "copy");
    String before = Files.readString(copy.resolve("keychain.json"));
    copied(copy);
    copied(copy);
    assertThat(copy.resolve("keychain.json")).hasContent(before);
    assertThat(find(data)).isEqualTo(known);
  }

  @Test
  void aCopyStartsAnew() throws Exception {
    Known known = find(data);
    Path copy = copy(data, "copy");
    new KeychainId(copy).answer(FolderDecision.COPY);
    Known own = find(copy);
    assertThat(own.id()).isNotEqualTo(known.id());
    assertThat(own.fresh()).isTrue();
    assertThat(own.formerPaths()).isEmpty();
    assertThat(find(data)).isEqualTo(known);
  }

  /** As after a restore, with the old folder still there: then that one is asked about in turn. */
  @Test
  void whichOfTwoIsTheRightOneIsForThePersonToSay() throws Exception {
    Known known = find(data);
    Path copy = copy(data, "copy");
    new KeychainId(copy).answer(FolderDecision.SAME);
    assertThat(find(copy).id()).isEqualTo(known.id());
    copied(data);
    new KeychainId(data).answer(FolderDecision.COPY);
    assertThat(find(data).id()).isNotEqualTo(known.id());
    assertThat(find(copy).id()).isEqualTo(known.id());
  }

  @Test
  void aFolderOfAnEarlierVersionIsNotNew() throws Exception {
    Files.createDirectories(data);
    Files.writeString(data.resolve("connections.json"), "{}");
    Path link = Files.createSymbolicLink(home.resolve("link"), data);
    Known known = find(link);
    assertThat(known.fresh()).isFalse();
    assertThat(known.formerPaths()).containsExactly(link);
    new KeychainId(link).moved(List.of("real.12345678"));
    assertThat(find(data).moved()).containsExactly("real.12345678");
    assertThat(find(data).id()).isEqualTo(known.id());
  }

  @Test
  void aDamagedFileIsReadFromItsCopy() throws Exception {
    Known known = find(data);
    for (String damage : new String[] {"", "{", "null", "{\"id\":\"x\"}", "[1]", "{\"id\":7}"}) {
      Files.writeString(data.resolve("keychain.json"), damage);
      assertThat(find(data).id()).as(damage).isEqualTo(known.id());
    }
    Files.delete(data.resolve("keychain.json"));
    assertThat(find(data).id()).isEqualTo(known.id());
  }

  @Test
  void aReadOnlyFolderIsUsedAsItIs() throws Exception {
    Known known = find(data);
    Path moved = Files.move(data, home.resolve("moved"));
    readOnly(moved, true);
    try {
      assertThat(find(moved).id()).isEqualTo(known.id());
    } finally {
      readOnly(moved, false);
    }
    Path empty = Files.createDirectories(home.resolve("empty"));
    readOnly(empty, true);
    try {
      assertThat(find(empty).id()).isNull();
      assertThat(find(empty).path()).isEqualTo(empty);
    } finally {
      readOnly(empty, false);
    }
    assertThat(find(empty).id()).isNotNull();
  }

  @Test
  void processesThatStartAtOnceAgree() throws Exception {
    List<Process> all = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      all.add(Jvm.start(Finder.class, Map.of("LC_ALL", "C.UTF-8"), data.toString()));
    }
    Set<String> said = new HashSet<>();
    for (Process one : all) {
      Jvm.Ended ended = Jvm.end(one);
      assertThat(ended.exit()).as(ended.said()).isZero();
      said.add(ended.said().lines().filter(line -> line.matches("[0-9a-f]{16}")).toList() + "");
    }
    assertThat(said).containsExactly(List.of(String.valueOf(find(data).id())).toString());
  }

  /** Says the id. */
  static final class Finder {
    public static void main(String[] arguments) throws Exception {
      System.out.println(find(Path.of(arguments[0])).id());
    }
  }

  private static Known find(Path folder) throws FailureException {
    return new KeychainId(folder).find();
  }

  private static void copied(Path folder) {
    assertThatThrownBy(() -> find(folder))
        .isInstanceOfSatisfying(
            FailureException.class, e -> assertThat(e.code()).isEqualTo(FailureCode.FOLDER_COPIED));
  }

  private Path copy(Path from, String name) throws IOException {
    Path to = home.resolve(name);
    try (Stream<Path> files = Files.walk(from)) {
      for (Path one : files.toList()) {
        Files.copy(one, to.resolve(from.relativize(one)));
      }
    }
    return to;
  }

  private static void readOnly(Path folder, boolean on) throws IOException {
    Files.setPosixFilePermissions(
        folder, PosixFilePermissions.fromString(on ? "r-xr-xr-x" : "rwx------"));
    if (on && Files.isWritable(folder)) {
      // No part of the system is missing: its owner may do everything.
      Assumptions.abort("this is root, who may write into a read-only folder");
    }
  }
}
