package dev.capiwizard.ui;

import dev.capiwizard.platform.SystemClipboard;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import org.jspecify.annotations.Nullable;

/** The clipboard through JavaFX. FX thread. */
public final class FxClipboard implements SystemClipboard {
  private static final Duration SECRET_STAYS = Duration.ofSeconds(60);

  /** The pause before a clipboard that another program holds open is tried again. */
  private static final Duration BUSY = Duration.ofSeconds(2);

  private static final CopiedSecret.Holder SYSTEM =
      new CopiedSecret.Holder() {
        @Override
        public String text() {
          String text = Clipboard.getSystemClipboard().getString();
          return text == null ? "" : text;
        }

        @Override
        public boolean hasOther() {
          return !Clipboard.getSystemClipboard().getContentTypes().isEmpty();
        }

        @Override
        public void clear() {
          Clipboard.getSystemClipboard().clear();
        }
      };

  /**
   * Hints for clipboard histories; each system ignores those of the others. KDE expects these six
   * letters (klipper), Windows any data (Microsoft: clipboard formats). The {@code
   * org.nspasteboard.ConcealedType} of macOS is left out: JavaFX turns it into a type that no
   * manager there knows.
   */
  private static final Map<DataFormat, String> HINTS =
      Map.of(
          format("x-kde-passwordManagerHint"),
          "secret",
          format("ExcludeClipboardContentFromMonitorProcessing"),
          "1");

  private final Background background;
  private @Nullable CopiedSecret secret;
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
    HINTS.forEach((format, value) -> content.put(format, bytes(value)));
    Clipboard.getSystemClipboard().setContent(content);
    secret = new CopiedSecret(text, SYSTEM);
    clearing = background.later(SECRET_STAYS, this::clearSecret);
  }

  @Override
  public void clearSecret() {
    clearing.cancel();
    if (secret != null && !secret.clear()) {
      clearing = background.later(BUSY, this::clearSecret);
    } else {
      secret = null;
    }
  }

  /** As bytes, since JavaFX would write a text as a serialised Java object. */
  private static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static DataFormat format(String id) {
    DataFormat known = DataFormat.lookupMimeType(id);
    return known == null ? new DataFormat(id) : known;
  }
}
