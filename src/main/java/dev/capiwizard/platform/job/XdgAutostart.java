package dev.capiwizard.platform.job;

import dev.capiwizard.failures.FailureException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A start at each sign-in, where there is no systemd (Desktop Application Autostart Specification).
 * It comes once a sign-in, not at ten: what is due today then counts as due.
 */
final class XdgAutostart implements BackgroundJob {
  private final UnitFile entry;

  /**
   * @param config the user’s configuration folder, such as {@code ~/.config}
   */
  XdgAutostart(Path config) {
    this.entry = new UnitFile(config.resolve("autostart/capi-wizard-reminders.desktop"));
  }

  @Override
  public Kind kind() {
    return Kind.XDG_AUTOSTART;
  }

  @Override
  public void install(Spec spec, boolean replaceChanged) throws FailureException {
    entry.checkUntouched(replaceChanged);
    entry.write(text(spec));
  }

  @Override
  public void uninstall(boolean removeChanged) throws FailureException {
    entry.checkUntouched(removeChanged);
    entry.delete();
  }

  @Override
  public Status status(Spec expected) throws FailureException {
    return new Status(kind(), state(expected), entry.path().toString(), null);
  }

  private State state(Spec expected) throws FailureException {
    if (!entry.exists()) {
      return State.NOT_INSTALLED;
    }
    String now = entry.read();
    if (!UnitFile.isUntouched(now)) {
      return State.CHANGED_BY_HAND;
    }
    return now.equals(text(expected)) ? State.INSTALLED : State.OTHER_COMMAND;
  }

  static String text(Spec spec) {
    List<String> command = new ArrayList<>(spec.command());
    command.add("--at-sign-in");
    return UnitFile.sealed(
        """
        [Desktop Entry]
        # Written by CAPI Wizard; "capi-wizard reminders uninstall" removes it.
        # %s
        Type=Application
        Version=1.0
        Name=CAPI Wizard reminders
        Comment=Looks after LinkedIn tokens at each sign-in
        Exec=%s
        Terminal=false
        NoDisplay=true
        X-GNOME-Autostart-enabled=true
        """
            .formatted(
                UnitFile.PRINT,
                command.stream().map(XdgAutostart::quote).collect(Collectors.joining(" "))));
  }

  /**
   * One argument (Desktop Entry Specification, “The Exec key”): quoted for the command line, and
   * then once more, as every value of the file is.
   */
  static String quote(String argument) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < argument.length(); i++) {
      char c = argument.charAt(i);
      switch (c) {
        case '"', '`', '$' -> quoted.append("\\\\").append(c);
        case '\\' -> quoted.append("\\\\\\\\");
        case '%' -> quoted.append("%%");
        default -> quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
