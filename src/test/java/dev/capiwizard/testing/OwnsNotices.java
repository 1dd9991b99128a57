package dev.capiwizard.testing;

import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * For test classes that show notices: a session has one notification service, and the tests run in
 * two processes. Each waits until the other’s class is over.
 */
public final class OwnsNotices implements BeforeAllCallback {
  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    Path file = Files.createDirectories(Path.of("target")).resolve("notices.lock");
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    var _ = channel.lock();
    // Closed by JUnit at the end of the class, which gives the lock back.
    context.getStore(Namespace.create(OwnsNotices.class)).put(file, channel);
  }
}
