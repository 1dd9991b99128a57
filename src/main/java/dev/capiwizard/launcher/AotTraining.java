package dev.capiwizard.launcher;

import java.lang.invoke.MethodHandles;
import java.util.Arrays;

/**
 * A package’s build runs this to learn which classes the start needs: a tour on a real display,
 * then a command, in one JVM, whose classes and profiles the AOT cache keeps. The program itself
 * never runs it.
 */
final class AotTraining {
  private AotTraining() {}

  /**
   * @param arguments the tour’s arguments, then {@code then}, then the command’s
   */
  public static void main(String[] arguments) throws Exception {
    int then = Arrays.asList(arguments).indexOf("then");
    System.setProperty("capiwizard.tour.display", "yes");
    int toured = Main.run(Arrays.copyOf(arguments, then));
    int done = Main.run(Arrays.copyOfRange(arguments, then + 1, arguments.length));
    // Covers a start by the icon, which a tour does not: a tour brings its own window.
    MethodHandles.Lookup lookup = MethodHandles.lookup();
    for (Class<?> one : new Class<?>[] {WindowLauncher.class, SingleInstance.class}) {
      var _ = lookup.ensureInitialized(one);
    }
    System.exit(Math.max(toured, done));
  }
}
