package dev.capiwizard.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * For test classes that need what a computer has one of. The tests run in two processes: each waits
 * until the other’s class that needs the same is over.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Owns.Lock.class)
public @interface Owns {
  /** The session’s notification service. */
  String NOTICES = "notices";

  /** The port of the redirect: a sign-in waits there, or a program that is told to. */
  String REDIRECT_PORT = "redirect-port";

  String[] value();

  /** Held for a class; in the order of the names, so that two never wait for each other. */
  final class Lock implements BeforeAllCallback {
    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
      List<String> names =
          Arrays.stream(context.getRequiredTestClass().getAnnotation(Owns.class).value())
              .sorted()
              .toList();
      Path folder = Files.createDirectories(Path.of("target/locks"));
      for (String name : names) {
        Path file = folder.resolve(name);
        FileChannel channel =
            FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var _ = channel.lock();
        // Closed by JUnit at the end of the class, which gives the lock back.
        context.getStore(Namespace.create(Owns.class)).put(file, channel);
      }
    }
  }
}
