package dev.capiwizard.platform.notices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.platform.DesktopId;
import dev.capiwizard.platform.notices.Notifier.Message;
import org.junit.jupiter.api.Test;

/** What is told to a desktop, whichever it is. */
class MessageTest {
  @Test
  void noControlCharacterReachesTheDesktop() {
    Message message = new Message("Ac\u001b[31mme\u202e\nx", "one\u0007\r\ntwo\u2066", null, false);
    assertThat(message.title()).isEqualTo("Ac[31mme x");
    assertThat(message.body()).isEqualTo("one\ntwo");
  }

  @Test
  void noticesNameTheInstalledDesktopEntry() {
    assertThat(
            DbusNotifier.hints(new Message("a", "b", null, true)).get("desktop-entry").getValue())
        .isEqualTo(DesktopId.ID);
  }
}
