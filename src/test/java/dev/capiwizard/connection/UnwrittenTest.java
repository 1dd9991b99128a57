package dev.capiwizard.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.capiwizard.connection.Change.Channel;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.testing.SmallDisk;
import dev.capiwizard.testing.TestStores;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A change that could not be written is kept, told, and written as soon as that works. */
@Timeout(60)
@Execution(ExecutionMode.CONCURRENT)
class UnwrittenTest {
  @TempDir Path folder;

  @Test
  void aFullDiskCostsNothing() throws Exception {
    try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), 256);
        ConnectionStore store = TestStores.open(disk.place())) {
      store.add(connection("a")).get(5, TimeUnit.SECONDS);
      store.update("a", one -> one.withName("before")).get(5, TimeUnit.SECONDS);
      disk.fill();
      failsWith(
          FailureCode.DATA_NOT_WRITABLE,
          () -> store.update("a", one -> one.withName("after")).get(10, TimeUnit.SECONDS));
      failsWith(
          FailureCode.DATA_NOT_WRITABLE,
          () -> store.add(connection("b")).get(10, TimeUnit.SECONDS));
      assertThat(store.find("a").orElseThrow().name()).isEqualTo("after");
      assertThat(store.unsaved().orElseThrow().code()).isEqualTo(FailureCode.DATA_NOT_WRITABLE);
      // The full disk has the state before, whole, and so has its copy.
      assertThat(names(disk.place())).isEqualTo("before");
      assertThat(new ConnectionsFile(disk.place()).readPrevious().connections()).hasSize(1);
      CountDownLatch written = new CountDownLatch(1);
      store.listen(
          all -> {
            if (store.unsaved().isEmpty()) {
              written.countDown();
            }
          });
      disk.empty();
      // By itself: nobody presses anything.
      assertThat(written.await(20, TimeUnit.SECONDS)).isTrue();
      assertThat(names(disk.place())).isEqualTo("after b");
      assertThat(store.notices()).isEmpty();
      assertThat(new ChangeLog(disk.place(), Channel.WINDOW, () -> Instant.EPOCH).read("a"))
          .extracting(Change::detail)
          .contains("before", "after");
      System.out.println("disk full: 1 survived, 2 changes kept and written later");
    }
  }

  @Test
  void aWriteProtectedFileIsNotReplacedUntilThePersonAllowsIt() throws Exception {
    Path file = folder.resolve("connections.json");
    try (ConnectionStore store = TestStores.open(folder)) {
      store.add(connection("a")).get(5, TimeUnit.SECONDS);
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
      failsWith(
          FailureCode.DATA_READ_ONLY,
          () -> store.update("a", one -> one.withName("new")).get(5, TimeUnit.SECONDS));
      assertThat(names(folder)).isEqualTo("Name");
      assertThat(store.find("a").orElseThrow().name()).isEqualTo("new");
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
      store.tryAgain();
      assertThat(store.flush(Duration.ofSeconds(5))).isTrue();
      assertThat(store.unsaved()).isEmpty();
      assertThat(names(folder)).isEqualTo("new");
    }
  }

  @Test
  void aLockThatIsNeverGivenAwayNeitherStopsTheStartNorLosesAChange() throws Exception {
    try (ConnectionStore store = TestStores.open(folder)) {
      store.add(connection("a")).get(5, TimeUnit.SECONDS);
    }
    try (FileChannel other =
            FileChannel.open(folder.resolve("connections.json.lock"), StandardOpenOption.WRITE);
        var lock = other.lock()) {
      assertThat(lock.isValid()).isTrue();
      try (ConnectionStore store =
          ConnectionStore.open(
              folder,
              Runnable::run,
              new ChangeLog(folder, Channel.WINDOW, () -> Instant.EPOCH),
              Duration.ofMillis(50),
              Duration.ofMillis(50))) {
        assertThat(store.find("a")).isPresent();
        assertThat(store.notices())
            .extracting(FailureException::code)
            .containsExactly(FailureCode.DATA_BUSY);
        failsWith(
            FailureCode.DATA_BUSY,
            () -> store.update("a", one -> one.withName("new")).get(5, TimeUnit.SECONDS));
        lock.release();
        store.tryAgain();
        assertThat(store.flush(Duration.ofSeconds(5))).isTrue();
        assertThat(names(folder)).isEqualTo("new");
      }
    }
  }

  /** A folder in the file’s place is nobody’s damage: nothing is moved away. */
  @Test
  void whatCannotBeReadIsLeftAloneAndWrittenOverNever() throws Exception {
    Path file = Files.createDirectories(folder.resolve("connections.json"));
    Files.writeString(file.resolve("inside"), "x");
    try (ConnectionStore store = TestStores.open(folder)) {
      assertThat(store.unread().orElseThrow().code()).isEqualTo(FailureCode.DATA_UNREADABLE);
      failsWith(
          FailureCode.DATA_UNREADABLE, () -> store.add(connection("a")).get(5, TimeUnit.SECONDS));
      assertThat(file.resolve("inside")).hasContent("x");
      Files.delete(file.resolve("inside"));
      Files.delete(file);
      store.tryAgain();
      assertThat(store.flush(Duration.ofSeconds(5))).isTrue();
    }
    assertThat(names(folder)).isEqualTo("Name");
  }

  /** As after half an update, where writing needs a class that is gone. */
  @Test
  void anErrorOfJavaIsToldAndTheChangeKept() throws Exception {
    Thread caller = Thread.currentThread();
    AtomicBoolean isGone = new AtomicBoolean(true);
    try (ConnectionStore store = TestStores.open(folder)) {
      store.add(connection("a")).get(5, TimeUnit.SECONDS);
      failsWith(
          FailureCode.INTERNAL,
          () ->
              store
                  .update(
                      "a",
                      one -> {
                        if (isGone.get() && !Thread.currentThread().equals(caller)) {
                          throw new NoClassDefFoundError("a/part/of/Jackson");
                        }
                        return one.withName("after");
                      })
                  .get(10, TimeUnit.SECONDS));
      assertThat(store.unsaved().orElseThrow().code()).isEqualTo(FailureCode.INTERNAL);
      CountDownLatch written = new CountDownLatch(1);
      store.listen(
          all -> {
            if (store.unsaved().isEmpty()) {
              written.countDown();
            }
          });
      isGone.set(false);
      assertThat(written.await(20, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(names(folder)).isEqualTo("after");
  }

  @Test
  void aChangeThatDoesNotFitWhatAnotherProcessWroteDoesNotHoldUpTheRest() throws Exception {
    try (ConnectionStore store = TestStores.open(folder);
        ConnectionStore other = TestStores.open(folder)) {
      store.add(connection("a")).get(5, TimeUnit.SECONDS);
      other.update("a", one -> one.withName("no number")).get(5, TimeUnit.SECONDS);
      var _ = store.update("a", one -> one.withName("1"));
      var _ = store.flush(Duration.ofSeconds(5));
      other.update("a", one -> one.withName("no number")).get(5, TimeUnit.SECONDS);
      store
          .update("a", one -> one.withName("" + (Integer.parseInt(one.name()) + 1)))
          .get(5, TimeUnit.SECONDS);
      store.add(connection("b")).get(5, TimeUnit.SECONDS);
    }
    assertThat(names(folder)).isEqualTo("no number b");
  }

  private static String names(Path folder) throws FailureException {
    return new ConnectionsFile(folder)
        .read().connections().stream()
            .map(one -> one.id().equals("a") ? one.name() : one.id())
            .reduce((one, next) -> one + " " + next)
            .orElse("");
  }

  private static void failsWith(FailureCode code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .cause()
        .isInstanceOfSatisfying(FailureException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  private static Connection connection(String id) {
    return Connection.begin(id, "Name", Endpoints.REAL, Instant.EPOCH);
  }
}
