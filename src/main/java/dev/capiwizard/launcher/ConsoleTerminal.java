package dev.capiwizard.launcher;

import dev.capiwizard.trial.Terminal;
import java.io.Console;
import org.jspecify.annotations.Nullable;

/** The terminal that the program was started in. */
record ConsoleTerminal(Console console) implements Terminal {
  @Override
  public void say(String line) {
    console.writer().println(line);
    console.flush();
  }

  @Override
  public @Nullable String ask(String prompt) {
    console.writer().print(prompt);
    console.flush();
    return console.readLine();
  }
}
