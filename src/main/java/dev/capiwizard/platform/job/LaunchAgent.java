package dev.capiwizard.platform.job;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** An agent of the user’s launchd on macOS (launchd.plist(5), launchctl(1)). */
final class LaunchAgent implements BackgroundJob {
  private static final String LABEL = "dev.capiwizard.reminders";

  private final Commands commands;
  private final UnitFile plist;

  LaunchAgent(Commands commands, Path home) {
    this.commands = commands;
    this.plist = new UnitFile(home.resolve("Library/LaunchAgents/" + LABEL + ".plist"));
  }

  @Override
  public Kind kind() {
    return Kind.LAUNCH_AGENT;
  }

  @Override
  public void install(Spec spec, boolean replaceChanged) throws FailureException {
    plist.checkUntouched(replaceChanged);
    String domain = domain();
    plist.write(text(spec));
    // Fails where none was loaded, which is what is wanted.
    commands.run(List.of("launchctl", "bootout", domain + "/" + LABEL));
    Commands.Result loaded =
        commands.run(List.of("launchctl", "bootstrap", domain, plist.path().toString()));
    if (!loaded.ok()) {
      throw new FailureException(
          FailureCode.JOB_REFUSED, "launchctl bootstrap, exit " + loaded.exit());
    }
  }

  @Override
  public void uninstall(boolean removeChanged) throws FailureException {
    plist.checkUntouched(removeChanged);
    if (plist.exists()) {
      commands.run(List.of("launchctl", "bootout", domain() + "/" + LABEL));
      plist.delete();
    }
  }

  @Override
  public Status status(Spec expected) throws FailureException {
    return new Status(kind(), state(expected), plist.path().toString(), null);
  }

  private State state(Spec expected) throws FailureException {
    if (!plist.exists()) {
      return State.NOT_INSTALLED;
    }
    String now = plist.read();
    if (!UnitFile.isUntouched(now)) {
      return State.CHANGED_BY_HAND;
    }
    if (!commands.run(List.of("launchctl", "print", domain() + "/" + LABEL)).ok()) {
      return State.SWITCHED_OFF;
    }
    return now.equals(text(expected)) ? State.INSTALLED : State.OTHER_COMMAND;
  }

  /** Of the person who is signed in to the desktop. */
  private String domain() throws FailureException {
    Commands.Result uid = commands.run(List.of("id", "-u"));
    String number = uid.output().strip();
    if (!uid.ok() || !number.matches("\\d+")) {
      throw new FailureException(FailureCode.JOB_REFUSED, "id -u");
    }
    return "gui/" + number;
  }

  static String text(Spec spec) {
    return UnitFile.sealed(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
        <!-- Written by CAPI Wizard; "capi-wizard reminders uninstall" removes it. %s -->
        <plist version="1.0">
        <dict>
          <key>Label</key>
          <string>%s</string>
          <key>ProgramArguments</key>
          <array>
        %s
          </array>
          <key>StartCalendarInterval</key>
          <dict>
            <key>Hour</key>
            <integer>%d</integer>
            <key>Minute</key>
            <integer>%d</integer>
          </dict>
          <key>RunAtLoad</key>
          <false/>
          <key>ProcessType</key>
          <string>Background</string>
        </dict>
        </plist>
        """
            .formatted(
                UnitFile.PRINT,
                LABEL,
                spec.command().stream()
                    .map(one -> "    <string>" + Xml.escape(one) + "</string>")
                    .collect(Collectors.joining("\n")),
                HOUR,
                spec.minute()));
  }
}
