package dev.capiwizard.cli;

import java.lang.reflect.Proxy;

/** For a command line that is parsed and not run: whatever a command asks of it fails the test. */
final class UnusedEnvironment {
  private UnusedEnvironment() {}

  static CommandEnvironment make() {
    return (CommandEnvironment)
        Proxy.newProxyInstance(
            CommandEnvironment.class.getClassLoader(),
            new Class<?>[] {CommandEnvironment.class},
            (proxy, method, arguments) -> {
              throw new AssertionError(method);
            });
  }
}
