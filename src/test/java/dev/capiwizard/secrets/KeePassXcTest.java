package dev.capiwizard.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.testing.EmptyBus;
import dev.capiwizard.testing.TestTiers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The keychain of many companies: a real KeePassXC that offers its database as the keyring. */
@Timeout(180)
@Execution(ExecutionMode.CONCURRENT)
@TestTiers.Heavy
class KeePassXcTest {
  @TempDir Path folder;

  @Test
  void whatIsStoredIsReadByOthersReplacedAndRemoved() throws Exception {
    try (EmptyBus bus = EmptyBus.start(folder);
        KeePassXc keeper = new KeePassXc(bus, folder.resolve("home"), false, true)) {
      assertThat(keeper.isRunning()).isTrue();
      try (SecretsProgram program = SecretsProgram.patient(bus.address())) {
        assertThat(program.say("crosses AQseen")).isEqualTo("encrypted");
        assertThat(program.say("get")).isEqualTo("none");
        assertThat(program.say("put AQfirst")).isEqualTo("KEYCHAIN");
        assertThat(program.say("put AQsecond")).isEqualTo("KEYCHAIN");
      }
      assertThat(keeper.run("", "secret-tool", "search", "--all", "service", "CAPI Wizard"))
          .contains("secret = AQsecond")
          .doesNotContain("AQfirst");
      try (SecretsProgram other = SecretsProgram.patient(bus.address())) {
        assertThat(other.say("get")).isEqualTo("AQsecond");
        assertThat(other.say("delete")).isEqualTo("KEYCHAIN");
        assertThat(other.say("get")).isEqualTo("none");
      }
      assertThat(keeper.run("", "secret-tool", "search", "--all", "service", "CAPI Wizard"))
          .doesNotContain("AQsecond");
    }
  }

  /** Nobody answers its window for the password: nothing is "not there", and nothing is erased. */
  @Test
  void whileItsDatabaseIsLockedThatIsSaid() throws Exception {
    try (EmptyBus bus = EmptyBus.start(folder)) {
      try (KeePassXc keeper = new KeePassXc(bus, folder.resolve("home"), false, true);
          SecretsProgram program = SecretsProgram.patient(bus.address())) {
        assertThat(keeper.isRunning()).isTrue();
        assertThat(program.say("put AQbefore")).isEqualTo("KEYCHAIN");
        keeper.awaitSaved("CAPI Wizard|test.faults.c.access_token");
      }
      try (KeePassXc locked = new KeePassXc(bus, folder.resolve("home"), false, false);
          SecretsProgram program = new SecretsProgram(bus.address())) {
        assertThat(locked.isRunning()).isTrue();
        assertThat(program.onceHeard("get")).isEqualTo("CW-KEY-02");
        assertThat(program.onceHeard("delete")).isEqualTo("CW-KEY-02");
        assertThat(program.say("put2 AQnew")).isEqualTo("MEMORY_LOCKED");
        assertThat(program.say("get2")).isEqualTo("AQnew");
      }
      try (KeePassXc keeper = new KeePassXc(bus, folder.resolve("home"), false, true);
          SecretsProgram program = SecretsProgram.patient(bus.address())) {
        assertThat(keeper.isRunning()).isTrue();
        assertThat(program.say("get")).isEqualTo("AQbefore");
      }
    }
  }

  /** As it comes: another program's entry is only read, and any removed, after a yes. */
  @Test
  void whereItAsksFirstAndNobodyAnswersTheEntryStays() throws Exception {
    try (EmptyBus bus = EmptyBus.start(folder);
        KeePassXc keeper = new KeePassXc(bus, folder.resolve("home"), true, true)) {
      assertThat(keeper.isRunning()).isTrue();
      try (SecretsProgram program = SecretsProgram.patient(bus.address())) {
        assertThat(program.say("put AQkept")).isEqualTo("KEYCHAIN");
        assertThat(program.say("get")).isEqualTo("AQkept");
      }
      try (SecretsProgram other = new SecretsProgram(bus.address())) {
        assertThat(other.onceHeard("get")).isEqualTo("CW-KEY-02");
        assertThat(other.onceHeard("delete")).isEqualTo("CW-KEY-02");
      }
    }
  }
}
