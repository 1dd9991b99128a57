package dev.capiwizard.platform.job;

import dev.capiwizard.platform.Commands;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Writes down what it is asked to run, and answers as it is told to. */
final class FakeCommands implements Commands {
  final List<String> asked = new ArrayList<>();
  Function<List<String>, Output> answer;

  FakeCommands(Function<List<String>, Output> answer) {
    this.answer = answer;
  }

  @Override
  public Output run(List<String> command, Duration deadline) {
    if (deadline.compareTo(Duration.ofMinutes(1)) > 0) {
      throw new AssertionError("no useful deadline: " + deadline);
    }
    asked.add(String.join(" ", command));
    return answer.apply(command);
  }

  static Output ok(String text) {
    return new Output(0, text.getBytes(StandardCharsets.UTF_8));
  }

  static Output exit(int code) {
    return new Output(code, new byte[0]);
  }
}
