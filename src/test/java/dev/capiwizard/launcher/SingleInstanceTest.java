package dev.capiwizard.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A second start hands over to the window that is open. */
@Timeout(30)
class SingleInstanceTest {
  private static final Duration DEADLINE = Duration.ofSeconds(5);

  @TempDir Path folder;
  private final BlockingQueue<String> asked = new LinkedBlockingQueue<>();

  @Test
  void theSecondStartHandsOver() throws Exception {
    try (SingleInstance first = claim(folder)) {
      assertThat(first).isNotNull();
      assertThat(SingleInstance.claim(folder)).isEmpty();
      assertThat(SingleInstance.handOver(folder, "abc123", DEADLINE)).isTrue();
      assertThat(asked.poll(5, TimeUnit.SECONDS)).isEqualTo("abc123");
      assertThat(SingleInstance.handOver(folder, null, DEADLINE)).isTrue();
      assertThat(asked.poll(5, TimeUnit.SECONDS)).isEqualTo("show");
    }
  }

  @Test
  void afterTheFirstEndedTheNextIsFirst() {
    claim(folder).close();
    assertThat(SingleInstance.handOver(folder, null, DEADLINE)).isFalse();
    try (SingleInstance next = claim(folder)) {
      assertThat(next).isNotNull();
      assertThat(SingleInstance.handOver(folder, null, DEADLINE)).isTrue();
    }
  }

  @Test
  void whatAKilledProcessLeftIsNoHindrance() throws Exception {
    Files.writeString(folder.resolve("window.sock"), "");
    Files.writeString(folder.resolve("window.lock"), "");
    try (SingleInstance first = claim(folder)) {
      assertThat(first).isNotNull();
      assertThat(SingleInstance.handOver(folder, null, DEADLINE)).isTrue();
    }
  }

  @Test
  void eachDataDirectoryHasItsOwn() throws Exception {
    Path other = Files.createDirectory(folder.resolve("other"));
    try (SingleInstance one = claim(folder);
        SingleInstance two = claim(other)) {
      assertThat(List.of(one, two)).doesNotHaveDuplicates();
    }
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a right there")
  void aFolderByAnotherNameHasTheSameWindow() throws Exception {
    Path deep = Files.createDirectories(folder.resolve("x".repeat(80)).resolve("ÿ".repeat(60)));
    Path link = Files.createSymbolicLink(folder.resolve("link"), deep);
    try (SingleInstance first = claim(deep)) {
      assertThat(first).isNotNull();
      assertThat(SingleInstance.claim(link)).isEmpty();
      assertThat(SingleInstance.handOver(link, "abc123", DEADLINE)).isTrue();
      assertThat(asked.poll(5, TimeUnit.SECONDS)).isEqualTo("abc123");
    }
  }

  @Test
  void aLongPathWorksAsWell() throws Exception {
    Path deep = Files.createDirectories(folder.resolve("x".repeat(80)).resolve("y".repeat(60)));
    try (SingleInstance first = claim(deep)) {
      assertThat(first).isNotNull();
      assertThat(SingleInstance.handOver(deep, null, DEADLINE)).isTrue();
    }
  }

  @Test
  void nonsenseIsNotPassedOn() throws Exception {
    try (SingleInstance first = claim(folder)) {
      assertThat(first).isNotNull();
      try (SocketChannel channel =
          SocketChannel.open(UnixDomainSocketAddress.of(folder.resolve("window.sock")))) {
        channel.write(ByteBuffer.wrap("renew ../../etc/passwd\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(channel.read(ByteBuffer.allocate(10))).isEqualTo(-1);
      }
      assertThat(asked).isEmpty();
    }
  }

  /** One that connects and says nothing holds nobody up. */
  @Test
  void aSilentOneHoldsNobodyUp() throws Exception {
    try (SingleInstance first = claim(folder);
        SocketChannel silent =
            SocketChannel.open(UnixDomainSocketAddress.of(folder.resolve("window.sock")))) {
      assertThat(first).isNotNull();
      assertThat(silent.isConnected()).isTrue();
      assertThat(SingleInstance.handOver(folder, null, DEADLINE)).isTrue();
    }
  }

  /** Two clicks on the icon: the second start comes before the first one listens. */
  @Test
  void oneThatBeginsAMomentLaterIsWaitedFor() throws Exception {
    try (SingleInstance first = SingleInstance.claim(folder).orElseThrow()) {
      assertThat(SingleInstance.handOver(folder, null, DEADLINE)).isFalse();
      CountDownLatch asking = new CountDownLatch(1);
      CompletableFuture<Boolean> second =
          CompletableFuture.supplyAsync(
              () -> {
                asking.countDown();
                return SingleInstance.handOverToTheOther(folder, null, DEADLINE);
              });
      asking.await();
      first.listen(id -> true);
      assertThat(second.get(5, TimeUnit.SECONDS)).isTrue();
    }
  }

  /** A window that does not open takes nothing over. */
  @Test
  void oneThatCannotSaysNo() throws Exception {
    try (SingleInstance first = SingleInstance.claim(folder).orElseThrow()) {
      first.listen(id -> false);
      assertThat(SingleInstance.handOver(folder, "abc123", DEADLINE)).isFalse();
    }
  }

  private SingleInstance claim(Path dataDir) {
    SingleInstance one = SingleInstance.claim(dataDir).orElseThrow();
    one.listen(id -> asked.add(id == null ? "show" : id));
    return one;
  }
}
