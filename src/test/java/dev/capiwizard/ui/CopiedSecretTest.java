package dev.capiwizard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CopiedSecretTest {
  private final One clipboard = new One();
  private final CopiedSecret secret = new CopiedSecret("AQsecret", clipboard);

  @Test
  void isTakenAway() {
    clipboard.held = "AQsecret";
    boolean first = secret.clear();
    assertThat(clipboard.held).isEmpty();
    assertThat(first || secret.clear()).isTrue();
  }

  /** Another program holds it open, as managers of clipboards do: it seems empty. */
  @Test
  void aBusyClipboardIsTriedAgain() {
    clipboard.held = "AQsecret";
    clipboard.busy = 1;
    assertThat(secret.clear()).isFalse();
    assertThat(clipboard.held).isEqualTo("AQsecret");
    clipboard.busy = 0;
    boolean second = secret.clear();
    assertThat(clipboard.held).isEmpty();
    assertThat(second).isTrue();
  }

  @Test
  void oneThatDoesNotLetItGoIsTriedAgain() {
    clipboard.held = "AQsecret";
    clipboard.deaf = true;
    for (int i = 0; i < 5; i++) {
      assertThat(secret.clear()).isFalse();
    }
    clipboard.deaf = false;
    assertThat(secret.clear()).isTrue();
    assertThat(clipboard.held).isEmpty();
  }

  @Test
  void neverForEver() {
    clipboard.held = "AQsecret";
    clipboard.deaf = true;
    int tries = 1;
    while (!secret.clear()) {
      tries++;
    }
    assertThat(tries).isEqualTo(CopiedSecret.MOST_TRIES);
  }

  @Test
  void whatSomebodyElseCopiedStays() {
    clipboard.held = "a recipe";
    assertThat(secret.clear()).isTrue();
    assertThat(clipboard.held).isEqualTo("a recipe");
    clipboard.held = "";
    clipboard.picture = true;
    assertThat(new CopiedSecret("AQsecret", clipboard).clear()).isTrue();
  }

  private static final class One implements CopiedSecret.Holder {
    private String held = "";
    private boolean picture;
    private boolean deaf;
    private int busy;

    @Override
    public String text() {
      return busy > 0 ? "" : held;
    }

    @Override
    public boolean hasOther() {
      return busy == 0 && (picture || !held.isEmpty());
    }

    @Override
    public void clear() {
      if (!deaf && busy == 0) {
        held = "";
      }
    }
  }
}
