package dev.capiwizard.platform.job;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Commands that are written down, and answered by the test. */
final class RecordedCommands implements Commands {
  static final Result OK = new Result(0, "");
  static final Result FAILED = new Result(1, "");

  final List<String> run = new ArrayList<>();
  Function<List<String>, Result> answer = command -> OK;

  @Override
  public Result run(List<String> command) {
    run.add(String.join(" ", command));
    return answer.apply(command);
  }
}
