package dev.capiwizard.platform.job;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.platform.Commands;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * An agent of the person’s session on macOS. It runs later if the Mac slept at its time, and at
 * each sign-in.
 */
public final class LaunchAgent implements BackgroundJob {
  static final String LABEL = "dev.capiwizard.reminders";

  /** The old agent stops shortly after it is told to; each query takes some milliseconds. */
  private static final int MOST_QUESTIONS = 50;

  private final String label;
  private final UnitFile file;
  private final SystemTools tools;
  private final Clock clock;

  /**
   * @param suffix see {@link BackgroundJobs}
   * @param clock has the system’s zone
   */
  public LaunchAgent(Path home, String suffix, Commands commands, Clock clock) {
    this.label = LABEL + suffix;
    this.file = new UnitFile(home.resolve("Library/LaunchAgents/" + label + ".plist"));
    this.tools = new SystemTools(commands);
    this.clock = clock;
  }

  @Override
  public Mechanism kind() {
    return Mechanism.LAUNCH_AGENT;
  }

  @Override
  public void install(Spec spec, boolean replaceChanged) throws FailureException {
    if (!replaceChanged) {
      file.refuseChanged();
    }
    String domain = domain();
    @Nullable String before = file.readable();
    boolean wasLoaded = unload(domain);
    try {
      file.write(LaunchPlist.text(label, spec));
      tools.ask("launchctl", "enable", domain + "/" + label);
      tools.need("launchctl", "bootstrap", domain, file.path().toString());
    } catch (FailureException e) {
      // A file left behind would be loaded at the next sign-in, although the person was told no.
      file.restore(before);
      if (wasLoaded && before != null) {
        tools.ask("launchctl", "bootstrap", domain, file.path().toString());
      }
      throw e;
    }
  }

  @Override
  public void uninstall(boolean removeChanged) throws FailureException {
    if (!removeChanged) {
      file.refuseChanged();
    }
    unload(domain());
    file.delete();
  }

  @Override
  public Status status(Spec expected) {
    State state = file.state(LaunchPlist.text(label, expected));
    if (state == State.INSTALLED) {
      state = loaded();
    }
    return new Status(
        kind(),
        state,
        file.path().toString(),
        state == State.INSTALLED ? Daily.next(clock, expected.minute()) : null);
  }

  private State loaded() {
    try {
      Commands.Output output = tools.ask("launchctl", "print", domain() + "/" + label);
      if (output.exit() < 0) {
        return State.UNKNOWN;
      }
      return output.ok() ? State.INSTALLED : State.SWITCHED_OFF;
    } catch (FailureException e) {
      return State.UNKNOWN;
    }
  }

  /** Whether it was loaded. */
  private boolean unload(String domain) throws FailureException {
    String target = domain + "/" + label;
    if (!tools.ask("launchctl", "print", target).ok()) {
      return false;
    }
    tools.ask("launchctl", "bootout", target);
    for (int i = 0; i < MOST_QUESTIONS; i++) {
      if (!tools.ask("launchctl", "print", target).ok()) {
        return true;
      }
    }
    throw new FailureException(FailureCode.JOB_NOT_INSTALLED, "launchctl bootout: still loaded");
  }

  private String domain() throws FailureException {
    String uid = tools.need("id", "-u").text();
    if (!uid.matches("\\d{1,10}")) {
      throw new FailureException(FailureCode.JOB_NOT_INSTALLED, "id -u: no number");
    }
    return "gui/" + uid;
  }
}
