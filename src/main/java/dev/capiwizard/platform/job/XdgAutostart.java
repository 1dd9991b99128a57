package dev.capiwizard.platform.job;

import dev.capiwizard.failures.FailureException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An entry that the desktop starts at sign-in, if there is no timer. */
public final class XdgAutostart implements BackgroundJob {
  static final String AT_SIGN_IN = "--at-sign-in";

  private final UnitFile file;

  /**
   * @param config the person’s folder of settings, such as {@code ~/.config}
   * @param suffix see {@link BackgroundJobs}
   */
  public XdgAutostart(Path config, String suffix) {
    this.file = new UnitFile(config.resolve("autostart/" + Daily.UNIT + suffix + ".desktop"));
  }

  @Override
  public Mechanism kind() {
    return Mechanism.XDG_AUTOSTART;
  }

  @Override
  public void install(Spec spec, boolean replaceChanged) throws FailureException {
    if (!replaceChanged) {
      file.refuseChanged();
    }
    file.write(text(spec));
  }

  @Override
  public void uninstall(boolean removeChanged) throws FailureException {
    if (!removeChanged) {
      file.refuseChanged();
    }
    file.delete();
  }

  @Override
  public Status status(Spec expected) {
    State state = file.state(text(expected));
    @Nullable String text = state == State.CHANGED_BY_HAND ? file.readable() : null;
    return new Status(
        kind(),
        text != null && DesktopEntry.switchedOff(text) ? State.SWITCHED_OFF : state,
        file.path().toString(),
        null);
  }

  private static String text(Spec spec) {
    List<String> command = Stream.concat(spec.command().stream(), Stream.of(AT_SIGN_IN)).toList();
    return DesktopEntry.text(command);
  }
}
