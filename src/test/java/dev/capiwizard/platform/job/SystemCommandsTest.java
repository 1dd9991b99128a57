package dev.capiwizard.platform.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.platform.Commands;
import dev.capiwizard.platform.SystemCommands;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "asks sh")
@Execution(ExecutionMode.CONCURRENT)
class SystemCommandsTest {
  private final Commands commands = new SystemCommands();

  @Test
  void givesTheExitCodeAndWhatWasPrinted() {
    Nasty.needLetters("ü");
    Commands.Output output = run(10, "printf 'ü %s' \"$0\"; echo no >&2; exit 3", "a b");

    assertThat(output.exit()).isEqualTo(3);
    assertThat(output.ok()).isFalse();
    assertThat(output.text()).isEqualTo("ü a b");
  }

  @Test
  void thereIsNothingToTypeInto() {
    assertThat(run(10, "cat; echo end").text()).isEqualTo("end");
  }

  @Test
  void saysThatThereIsNoSuchProgram() {
    assertThat(commands.run(List.of("/nowhere/at/all"), Duration.ofSeconds(10)).exit())
        .isEqualTo(Commands.Output.NOT_STARTED);
  }

  @Test
  void endsWhatIsLateAndItsChildren() {
    long start = System.nanoTime();

    Commands.Output output = run(1, "sleep 60 & sleep 60");

    assertThat(output.exit()).isEqualTo(Commands.Output.LATE);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
  }

  @Test
  void keepsTheFirstMebibyteOfALotAndLetsTheCommandEnd() {
    Commands.Output output = run(30, "head -c 5000000 /dev/zero; exit 4");

    assertThat(output.exit()).isEqualTo(4);
    assertThat(output.bytes()).hasSize(1 << 20);
  }

  @Test
  void anInterruptIsKept() {
    Thread.currentThread().interrupt();

    assertThat(run(30, "sleep 60").exit()).isEqualTo(Commands.Output.INTERRUPTED);
    assertThat(Thread.interrupted()).isTrue();
  }

  private Commands.Output run(int seconds, String script, String... arguments) {
    List<String> command = new java.util.ArrayList<>(List.of("sh", "-c", script));
    command.addAll(List.of(arguments));
    return commands.run(command, Duration.ofSeconds(seconds));
  }
}
