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

/** A real gnome-keyring with entries from before, in the default collection and in others. */
@Timeout(180)
@Execution(ExecutionMode.CONCURRENT)
@TestTiers.Heavy
class SecretServiceKeychainTest {
  @TempDir Path folder;

  @Test
  void whatAnEarlierVersionStoredIsReadReplacedAndRemoved() throws Exception {
    try (EmptyBus bus = EmptyBus.start(folder);
        GnomeKeyring keyring = new GnomeKeyring(folder, bus, true);
        SecretsProgram program = SecretsProgram.patient(bus.address())) {
      assertThat(keyring.isRunning()).isTrue();
      assertThat(program.say("crosses AQseen")).isEqualTo("encrypted");
      assertThat(program.say("formerly AQearlier")).isEqualTo("AQearlier");
      assertThat(program.say("get")).isEqualTo("AQearlier");
      assertThat(program.say("put AQnow")).isEqualTo("KEYCHAIN");
      assertThat(program.say("formerly ?")).as("an earlier version reads it").isEqualTo("AQnow");
      assertThat(program.say("delete")).isEqualTo("KEYCHAIN");
      assertThat(program.say("formerly ?")).isEqualTo("none");
      assertThat(program.say("put AQagain")).isEqualTo("KEYCHAIN");
      assertThat(program.say("formerly ?")).as("an earlier version reads it").isEqualTo("AQagain");
    }
  }

  @Test
  void whereAnotherCollectionBecameTheDefaultTheEntryIsStillFoundAndRemoved() throws Exception {
    try (EmptyBus bus = EmptyBus.start(folder);
        GnomeKeyring keyring = new GnomeKeyring(folder, bus, true);
        SecretsProgram program = SecretsProgram.patient(bus.address())) {
      assertThat(keyring.isRunning()).isTrue();
      assertThat(program.say("put AQbefore")).isEqualTo("KEYCHAIN");
      assertThat(program.say("other company")).isEqualTo("KEYCHAIN");
      assertThat(program.say("formerly ?")).as("the default is another now").isEqualTo("none");
      assertThat(program.say("get")).isEqualTo("AQbefore");
      assertThat(program.say("delete")).isEqualTo("KEYCHAIN");
      assertThat(program.say("get")).isEqualTo("none");
      assertThat(program.say("other login")).isEqualTo("KEYCHAIN");
      assertThat(program.say("formerly ?")).as("nothing stays in the old one").isEqualTo("none");
    }
  }

  /** An earlier version wrote its newer value beside the old one. */
  @Test
  void ofTwoEntriesTheNewerIsReadBothAreReplacedAndBothRemoved() throws Exception {
    try (EmptyBus bus = EmptyBus.start(folder);
        GnomeKeyring keyring = new GnomeKeyring(folder, bus, true);
        SecretsProgram program = SecretsProgram.patient(bus.address())) {
      assertThat(keyring.isRunning()).isTrue();
      assertThat(program.say("put AQold")).isEqualTo("KEYCHAIN");
      assertThat(program.say("other company")).isEqualTo("KEYCHAIN");
      assertThat(program.say("formerly AQnewer")).isEqualTo("AQnewer");
      assertThat(program.say("put AQnewest")).isEqualTo("KEYCHAIN");
      assertThat(program.say("get")).isEqualTo("AQnewest");
      assertThat(program.say("formerly ?")).isEqualTo("AQnewest");
      assertThat(program.say("other login")).isEqualTo("KEYCHAIN");
      assertThat(program.say("formerly ?")).as("no old value is left").isEqualTo("AQnewest");
      assertThat(program.say("delete")).isEqualTo("KEYCHAIN");
      assertThat(program.say("formerly ?")).isEqualTo("none");
      assertThat(program.say("get")).isEqualTo("none");
    }
  }
}
