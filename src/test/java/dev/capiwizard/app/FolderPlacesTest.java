package dev.capiwizard.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.connection.ConnectionStore;
import dev.capiwizard.connection.Endpoints.World;
import dev.capiwizard.connection.KeychainId;
import dev.capiwizard.connection.KeychainId.FolderDecision;
import dev.capiwizard.launcher.CommandRun;
import dev.capiwizard.platform.job.BackgroundJob;
import dev.capiwizard.platform.job.BackgroundJob.State;
import dev.capiwizard.reminders.ReminderFile;
import dev.capiwizard.reminders.ReminderJob;
import dev.capiwizard.secrets.KeychainNames;
import dev.capiwizard.secrets.SecretStore;
import dev.capiwizard.secrets.SecretStore.Storage;
import dev.capiwizard.secrets.SecretStores;
import dev.capiwizard.testing.SystemPart;
import dev.capiwizard.testing.TestStores;
import dev.capiwizard.window.HomeRig;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What belongs to a data folder stays its own: in the keychain, and the daily check. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a right there")
@Timeout(60)
class FolderPlacesTest {
  @TempDir Path temporary;
  private Path data;
  private Path link;

  @BeforeEach
  void aFolderAndALinkToIt() throws Exception {
    data = Files.createDirectories(temporary.toRealPath().resolve("Zoë/data"));
    link = Files.createSymbolicLink(temporary.toRealPath().resolve("link"), data);
  }

  @AfterEach
  void noProperty() {
    System.clearProperty("capiwizard.launcher");
  }

  @Test
  void entriesOfAnEarlierVersionAreLookedForUnderEachOfItsNames() throws Exception {
    connection();
    try (ConnectionStore store = TestStores.open(link)) {
      KeychainId id = new KeychainId(link);
      KeychainNames.Names names = new FolderNames(World.REAL, id, store).find();
      assertThat(names.prefix()).isEqualTo("real." + id.find().id());
      assertThat(names.former())
          .containsExactlyInAnyOrder(
              KeychainNames.prefix("REAL", data), KeychainNames.prefix("REAL", link));
      FolderNames real = new FolderNames(World.REAL, id, store);
      assertThat(real.connections()).containsExactly("c1");
      assertThat(new FolderNames(World.OTHER, id, store).connections()).isEmpty();
      assertThat(real.moved(names.former())).isTrue();
      assertThat(real.find().former()).isEmpty();
      // Of another world, nothing was moved yet.
      assertThat(new FolderNames(World.OTHER, id, store).find().former()).hasSize(2);
    }
  }

  /** Where not all connections are known, those that are missing keep their way back. */
  @Test
  void aDamagedListEndsNoSearch() throws Exception {
    Files.writeString(data.resolve("connections.json"), "{\"connections\": [");
    try (ConnectionStore store = TestStores.open(data)) {
      FolderNames names = new FolderNames(World.REAL, new KeychainId(data), store);
      assertThat(names.moved(names.find().former())).isFalse();
      assertThat(names.find().former()).hasSize(1);
    }
  }

  @Test
  void theRealKeychainGivesBackWhatAnEarlierVersionStored() throws Exception {
    connection();
    SecretStore before =
        SecretStores.system(KeychainNames.constant(KeychainNames.prefix("REAL", link)));
    before.put("c1", SecretStore.Kind.ACCESS_TOKEN, "AQ-of-before");
    if (before.storage() != Storage.KEYCHAIN) {
      SystemPart.missing("keychain that answers");
    }
    Path moved = temporary.toRealPath().resolve("moved");
    try (ConnectionStore store = TestStores.open(link)) {
      SecretStore now =
          SecretStores.system(new FolderNames(World.REAL, new KeychainId(link), store));
      assertThat(now.get("c1", SecretStore.Kind.ACCESS_TOKEN)).contains("AQ-of-before");
    }
    assertThat(before.get("c1", SecretStore.Kind.ACCESS_TOKEN)).isEmpty();
    Files.move(data, moved);
    try (ConnectionStore store = TestStores.open(moved)) {
      SecretStore now =
          SecretStores.system(new FolderNames(World.REAL, new KeychainId(moved), store));
      assertThat(now.get("c1", SecretStore.Kind.ACCESS_TOKEN)).contains("AQ-of-before");
      now.delete("c1", SecretStore.Kind.ACCESS_TOKEN);
    }
  }

  @Test
  void aCommandInACopyUsesNoEntryAndSaysSo() throws Exception {
    connection();
    var _ = new KeychainId(data).find();
    Path copy = copy();
    Path endpoints = Files.writeString(temporary.resolve("endpoints.json"), ENDPOINTS);
    for (List<String> command :
        List.of(
            List.of("reminders", "run"),
            List.of("check"),
            List.of("renew", "c1"),
            List.of("remove", "c1"),
            List.of("cleanup", "--delete-data"),
            List.of(
                "connect",
                "--name",
                "N",
                "--client-id",
                "77abcdefgh1234",
                "--client-secret-stdin"))) {
      StringWriter out = new StringWriter();
      StringWriter err = new StringWriter();
      int exit =
          CommandRun.run(
              copy, endpoints, out, err, "WPL_AP1.abcdefgh1234\n", command.toArray(String[]::new));
      assertThat(out + "" + err).as("%s", command).contains("CW-KEY-05");
      assertThat(exit).as("%s: %s%s", command, out, err).isEqualTo(2);
      assertThat(copy.resolve("connections.json")).content().contains("\"c1\"");
    }
    new KeychainId(copy).answer(FolderDecision.COPY);
    StringWriter out = new StringWriter();
    CommandRun.run(copy, endpoints, out, out, "", "check");
    assertThat(out.toString()).doesNotContain("CW-KEY-05");
  }

  @Test
  void oneFolderHasOneJobByWhateverNameItIsCalled() throws Exception {
    launcher();
    Map<String, Job> jobs = new HashMap<>();
    ReminderJob byLink = job(link, jobs);
    Job former = jobs.get(ReminderJob.suffix(link));
    // As an earlier version has installed it.
    former.install(new BackgroundJob.Spec(List.of("/x"), 1), false);
    assertThat(byLink.status().state()).isEqualTo(State.OTHER_PATH);
    byLink.follow();
    assertThat(former.spec).isNull();
    Job own = jobs.get(ReminderJob.suffix(data));
    assertThat(own.spec.command()).containsSequence("--data-dir", data.toString());
    assertThat(byLink.status().state()).isEqualTo(State.INSTALLED);
    assertThat(job(data, jobs).status().state()).isEqualTo(State.INSTALLED);

    Path moved = Files.move(data, temporary.toRealPath().resolve("moved"));
    ReminderJob afterwards = job(moved, jobs);
    assertThat(afterwards.status().state()).isEqualTo(State.OTHER_PATH);
    afterwards.follow();
    assertThat(own.spec).isNull();
    assertThat(jobs.get(ReminderJob.suffix(moved)).spec.command())
        .containsSequence("--data-dir", moved.toString());
    afterwards.uninstall(false);
    assertThat(jobs.values()).allMatch(one -> one.spec == null);
  }

  /** The platform's place, named by the person or not, is one folder with one job. */
  @Test
  void thePlatformsPlaceIsItselfWhenItIsNamed() throws Exception {
    launcher();
    Map<String, Job> jobs = new HashMap<>();
    ReminderJob named =
        FolderJob.of(
            link, data, new KeychainId(link), new ReminderFile(link), suffix -> of(jobs, suffix));
    named.install(false);
    assertThat(jobs.get("").spec.command()).doesNotContain("--data-dir");
    assertThat(jobs.values().stream().filter(one -> one.spec != null)).hasSize(1);
  }

  private ReminderJob job(Path dataDir, Map<String, Job> jobs) {
    return FolderJob.of(
        dataDir,
        temporary.resolve("standard"),
        new KeychainId(dataDir),
        new ReminderFile(dataDir),
        suffix -> of(jobs, suffix));
  }

  private static Job of(Map<String, Job> jobs, String suffix) {
    return jobs.computeIfAbsent(suffix, one -> new Job());
  }

  private void launcher() throws Exception {
    Path launcher = Files.writeString(temporary.resolve("capi-wizard"), "#!/bin/sh\n");
    assertThat(launcher.toFile().setExecutable(true)).isTrue();
    System.setProperty("capiwizard.launcher", launcher.toString());
  }

  private void connection() throws Exception {
    try (ConnectionStore store = TestStores.open(data)) {
      store.add(HomeRig.connection("c1", "Zoë", 9, "HEALTHY")).get();
    }
  }

  private Path copy() throws Exception {
    Path copy = Files.createDirectories(temporary.toRealPath().resolve("copy"));
    try (Stream<Path> files = Files.list(data)) {
      for (Path one : files.filter(Files::isRegularFile).toList()) {
        Files.copy(one, copy.resolve(one.getFileName()));
      }
    }
    return copy;
  }

  private static final String ENDPOINTS =
      """
      {"authorization": "http://127.0.0.1:9/a", "token": "http://127.0.0.1:9/t",
       "introspection": "http://127.0.0.1:9/i", "api": "http://127.0.0.1:9/api",
       "upstack": "http://127.0.0.1:9/u", "portal": "http://127.0.0.1:9/p"}
      """;

  /** A job that is remembered. */
  private static final class Job implements BackgroundJob {
    private Spec spec;

    @Override
    public BackgroundJob.Mechanism kind() {
      return BackgroundJob.Mechanism.XDG_AUTOSTART;
    }

    @Override
    public void install(Spec wanted, boolean replaceChanged) {
      spec = wanted;
    }

    @Override
    public void uninstall(boolean removeChanged) {
      spec = null;
    }

    @Override
    public Status status(Spec expected) {
      State state =
          spec == null
              ? State.NOT_INSTALLED
              : spec.equals(expected) ? State.INSTALLED : State.OTHER_PATH;
      return new Status(kind(), state, "", null);
    }
  }
}
