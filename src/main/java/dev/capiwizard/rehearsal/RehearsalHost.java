package dev.capiwizard.rehearsal;

import dev.capiwizard.window.ProgramWindow;

/** What rehearsals need of the program around them. FX thread. */
public interface RehearsalHost {
  /** The window is now this one’s. */
  void shown(ProgramWindow window);

  /** Back to the real connections; the window closes where there are none in this run. */
  void home();

  /** From there to the situations. */
  void choose();

  /** Whether this run has real connections beside a rehearsal. */
  boolean hasHome();
}
