package dev.capiwizard.testing;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Tells at the end of a run which tests were skipped and why, so that nobody takes a run on a bare
 * computer for a whole one. JUnit finds it by {@code META-INF/services}.
 */
public final class SkippedTests implements TestExecutionListener {
  /** Per reason, the classes and how many of their tests. */
  private final Map<String, Map<String, AtomicLong>> skipped = new ConcurrentSkipListMap<>();

  @Override
  public void executionSkipped(TestIdentifier test, String reason) {
    count(test, reason);
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (result.getStatus() == Status.ABORTED) {
      count(test, result.getThrowable().map(Throwable::getMessage).orElse("no reason"));
    }
  }

  private void count(TestIdentifier test, String reason) {
    skipped
        .computeIfAbsent(
            reason.replaceFirst("^Assumption failed: ", ""), one -> new ConcurrentSkipListMap<>())
        .computeIfAbsent(className(test), one -> new AtomicLong())
        .incrementAndGet();
  }

  private static String className(TestIdentifier test) {
    String full =
        test.getSource()
            .map(
                source ->
                    switch (source) {
                      case MethodSource method -> method.getClassName();
                      case ClassSource type -> type.getClassName();
                      default -> test.getDisplayName();
                    })
            .orElse(test.getDisplayName());
    return full.substring(full.lastIndexOf('.') + 1);
  }

  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    skipped.forEach(
        (reason, classes) ->
            System.out.println(
                "Skipped: "
                    + reason
                    + ": "
                    + classes.entrySet().stream()
                        .map(one -> one.getKey() + " " + one.getValue())
                        .collect(Collectors.joining(", "))));
  }
}
