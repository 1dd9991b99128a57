package dev.capiwizard.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What was opened is left again, whatever became of the call. */
class KeychainGuardTest {
  private final AtomicInteger opened = new AtomicInteger();
  private final CountDownLatch closed = new CountDownLatch(1);

  @Test
  void aKeychainThatOpensTooLateIsLeft() throws Exception {
    CountDownLatch prompt = new CountDownLatch(1);
    KeychainGuard guard =
        new KeychainGuard(
            () -> {
              boolean answered = prompt.await(20, TimeUnit.SECONDS);
              return new One(answered);
            },
            Duration.ofMillis(50));
    assertThatThrownBy(() -> guard.get("a")).isInstanceOf(FailureException.class);
    // A bus that says nothing while it is opened is given up.
    guard.giveUpOpening();
    prompt.countDown();
    assertThat(closed.await(20, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void aKeychainThatFailsIsLeftAndAnotherOpened() throws Exception {
    KeychainGuard guard = new KeychainGuard(() -> new One(false), Duration.ofSeconds(20));
    assertThatThrownBy(() -> guard.get("a")).isInstanceOf(FailureException.class);
    assertThat(closed.await(20, TimeUnit.SECONDS)).isTrue();
    assertThatThrownBy(() -> guard.get("a")).isInstanceOf(FailureException.class);
    assertThat(opened).hasValue(2);
    guard.close();
  }

  /** As on computers where nothing may be run from the temporary folder. */
  @Test
  void aNativePartThatCannotBeLoadedIsNoKeychain() {
    KeychainGuard guard =
        new KeychainGuard(
            () -> {
              throw new UnsatisfiedLinkError("jnidispatch.dll: Access is denied");
            },
            Duration.ofSeconds(20));
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> guard.get("a"))
          .isInstanceOfSatisfying(
              FailureException.class,
              e -> assertThat(e.code()).isEqualTo(FailureCode.KEYCHAIN_ABSENT));
    }
    guard.close();
  }

  private final class One implements Keychain {
    private final boolean works;

    One(boolean works) {
      this.works = works;
      opened.incrementAndGet();
    }

    @Override
    public Optional<String> get(String account) {
      if (!works) {
        throw new IllegalStateException("the bus went away");
      }
      return Optional.empty();
    }

    @Override
    public void set(String account, String value) {}

    @Override
    public void delete(String account) {}

    @Override
    public void close() {
      closed.countDown();
    }
  }
}
