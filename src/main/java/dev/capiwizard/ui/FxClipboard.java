package dev.capiwizard.ui;

import dev.capiwizard.platform.SystemClipboard;
import java.time.Duration;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import org.jspecify.annotations.Nullable;

/** The clipboard through JavaFX. FX thread. */
public final class FxClipboard implements SystemClipboard {
  private static final Duration SECRET_STAYS = Duration.ofSeconds(60);

  /** KDE’s hint that clipboard histories heed; other systems ignore it. */
  private static final DataFormat KDE_HINT = format("x-kde-passwordManagerHint");

  /** nspasteboard.org: clipboard histories on macOS skip what carries it. */
  private static final DataFormat MAC_HINT = format("org.nspasteboard.ConcealedType");

  /** Microsoft, clipboard formats: keeps it out of the history and the cloud clipboard. */
  private static final DataFormat WINDOWS_HINT =
      format("ExcludeClipboardContentFromMonitorProcessing");

  private final Background background;
  private @Nullable String secret;
  private Background.Running clearing = () -> {};

  public FxClipboard(Background background) {
    this.background = background;
  }

  @Override
  public void copy(String text) {
    clearing.cancel();
    secret = null;
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }

  @Override
  public void copySecret(String text) {
    clearing.cancel();
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    content.put(KDE_HINT, "secret");
    content.put(MAC_HINT, "");
    content.put(WINDOWS_HINT, "1");
    Clipboard.getSystemClipboard().setContent(content);
    secret = text;
    clearing = background.later(SECRET_STAYS, this::clearSecret);
  }

  @Override
  public void clearSecret() {
    clearing.cancel();
    if (secret != null && secret.equals(Clipboard.getSystemClipboard().getString())) {
      Clipboard.getSystemClipboard().clear();
    }
    secret = null;
  }

  private static DataFormat format(String id) {
    DataFormat known = DataFormat.lookupMimeType(id);
    return known == null ? new DataFormat(id) : known;
  }
}
