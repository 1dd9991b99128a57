package dev.capiwizard.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.testing.EmptyBus;
import dev.capiwizard.testing.KeyringPrompter;
import dev.capiwizard.testing.TestTiers;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A real gnome-keyring that is absent, locked or stopped, and buses that never answer. */
@Timeout(180)
@Execution(ExecutionMode.CONCURRENT)
@TestTiers.Heavy
class RealKeychainFaultsTest {
  @TempDir Path folder;

  @Test
  void withoutABusOrAServiceItIsMemory() throws Exception {
    try (SecretsProgram program = new SecretsProgram("unix:path=" + folder.resolve("nobody"))) {
      assertThat(program.say("put AQone")).isEqualTo("MEMORY_NO_KEYCHAIN");
      assertThat(program.say("get")).isEqualTo("AQone");
    }
    try (EmptyBus bus = EmptyBus.start(folder);
        SecretsProgram program = new SecretsProgram(bus.address())) {
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
      try (SecretsProgram program = SecretsProgram.impatient("unix:path=" + socket)) {
        assertThat(program.say("put AQone")).isEqualTo("MEMORY_LOCKED");
        assertThat(program.say("get")).isEqualTo("AQone");
        assertThat(program.say("again")).isEqualTo("MEMORY_LOCKED");
        assertThat(program.say("get")).isEqualTo("AQone");
        // Nobody is asked for a password here: it is not called locked.
        assertThat(program.say("delete")).isEqualTo("CW-KEY-06");
      }
    }
  }

  @Test
  void lockedWithoutAPromptNothingIsErasedAndUnlockedAllIsThere() throws Exception {
    try (EmptyBus bus = EmptyBus.start(folder)) {
      try (GnomeKeyring keyring = new GnomeKeyring(folder, bus, true);
          SecretsProgram program = SecretsProgram.patient(bus.address())) {
        assertThat(keyring.isRunning()).isTrue();
        assertThat(program.say("put AQbefore")).isEqualTo("KEYCHAIN");
      }
      try (SecretsProgram program = new SecretsProgram(bus.address())) {
        try (GnomeKeyring locked = new GnomeKeyring(folder, bus, false)) {
          assertThat(locked.isRunning()).isTrue();
          assertThat(program.onceHeard("get")).isEqualTo("CW-KEY-02");
          assertThat(program.onceHeard("delete")).isEqualTo("CW-KEY-02");
          assertThat(program.say("put2 AQnew")).isEqualTo("MEMORY_LOCKED");
          assertThat(program.say("again")).isEqualTo("MEMORY_LOCKED");
        }
        try (GnomeKeyring unlocked = new GnomeKeyring(folder, bus, true)) {
          assertThat(unlocked.isRunning()).isTrue();
          pressAgain(program);
          assertThat(program.say("get")).isEqualTo("AQbefore");
          try (SecretsProgram other = SecretsProgram.patient(bus.address())) {
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
      try (SecretsProgram program = SecretsProgram.impatient(bus.address())) {
        try (GnomeKeyring locked = new GnomeKeyring(folder, bus, false);
            KeyringPrompter prompter = KeyringPrompter.start(bus, false)) {
          assertThat(locked.isRunning()).isTrue();
          var _ = program.say("get");
          assertThat(prompter.isShown()).isTrue();
          // What it waits for is known now.
          assertThat(program.say("get")).isEqualTo("CW-KEY-02");
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
      try (SecretsProgram program = new SecretsProgram(bus.address())) {
        try (GnomeKeyring locked = new GnomeKeyring(folder, bus, false);
            KeyringPrompter prompter = KeyringPrompter.start(bus, true)) {
          assertThat(locked.isRunning()).isTrue();
          assertThat(program.say("put2 AQnew")).isEqualTo("MEMORY_LOCKED");
          assertThat(prompter.isShown()).isTrue();
          assertThat(prompter.more()).as("asked again after a no").isZero();
          assertThat(program.say("get2")).isEqualTo("AQnew");
          // On a busy machine it may be late.
          assertThat(program.say("get")).isIn("CW-KEY-02", "CW-KEY-06");
          assertThat(prompter.isShown()).isTrue();
          assertThat(prompter.more()).as("asked again after a no").isZero();
        }
        isThereOnceUnlocked(bus, program);
      }
    }
  }

  private void keep(EmptyBus bus, String value) throws Exception {
    try (GnomeKeyring keyring = new GnomeKeyring(folder, bus, true);
        SecretsProgram program = SecretsProgram.patient(bus.address())) {
      assertThat(keyring.isRunning()).isTrue();
      assertThat(program.say("put " + value)).isEqualTo("KEYCHAIN");
    }
  }

  /** As a person does on a slow machine, where the deadline may not be enough at first. */
  private static void pressAgain(SecretsProgram program) throws IOException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    String said = program.say("again");
    while (said.equals("MEMORY_LOCKED") && System.nanoTime() < end) {
      said = program.say("again");
    }
    assertThat(said).isEqualTo("KEYCHAIN");
  }

  private void isThereOnceUnlocked(EmptyBus bus, SecretsProgram program) throws Exception {
    try (GnomeKeyring unlocked = new GnomeKeyring(folder, bus, true)) {
      assertThat(unlocked.isRunning()).isTrue();
      pressAgain(program);
      try (SecretsProgram other = SecretsProgram.patient(bus.address())) {
        assertThat(other.say("get")).isEqualTo("AQbefore");
        assertThat(other.say("get2")).isEqualTo("AQnew");
      }
    }
  }

  /** Stopped in the middle, as a keyring that swaps; it goes on later, with what it was told. */
  @Test
  void aKeyringThatStopsAndGoesOnKeepsTheNewestValue() throws Exception {
    try (EmptyBus bus = EmptyBus.start(folder);
        GnomeKeyring keyring = new GnomeKeyring(folder, bus, true);
        SecretsProgram program = SecretsProgram.impatient(bus.address())) {
      // The first call of a program on a busy machine may be late itself.
      var _ = program.say("put AQfirst");
      assertThat(program.say("await")).isEqualTo("KEYCHAIN");
      keyring.signal("STOP");
      assertThat(program.say("put AQsecond")).isEqualTo("MEMORY_LOCKED");
      assertThat(program.say("put AQthird")).isEqualTo("MEMORY_LOCKED");
      assertThat(program.say("get")).isEqualTo("AQthird");
      keyring.signal("CONT");
      assertThat(program.say("await")).isEqualTo("KEYCHAIN");
      try (SecretsProgram other = SecretsProgram.patient(bus.address())) {
        assertThat(other.say("get")).isEqualTo("AQthird");
      }
    }
  }
}
