package dev.capiwizard.support;

import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.Logger;
import org.slf4j.event.SubstituteLoggingEvent;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.helpers.NOPMDCAdapter;
import org.slf4j.helpers.SubstituteLogger;
import org.slf4j.helpers.SubstituteLoggerFactory;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/**
 * Loggers that keep their messages until the back end begins, so that Logback’s several hundred
 * classes are not loaded before the first window. Safe from any thread.
 */
public final class LateLogging implements SLF4JServiceProvider, ILoggerFactory {
  private final SubstituteLoggerFactory waiting = new SubstituteLoggerFactory();
  private final IMarkerFactory markers = new BasicMarkerFactory();
  private final MDCAdapter mdc = new NOPMDCAdapter();
  private @Nullable ILoggerFactory backEnd;

  /** Replaces the search for a back end; call it before the first logger is made. */
  public static void install() {
    System.setProperty("slf4j.provider", LateLogging.class.getName());
    // Otherwise SLF4J writes to the console which provider it was told to use.
    System.setProperty("slf4j.internal.verbosity", "WARN");
  }

  @Override
  public synchronized Logger getLogger(String name) {
    return (backEnd == null ? waiting : backEnd).getLogger(name);
  }

  /** Null until the back end begins. */
  synchronized @Nullable ILoggerFactory backEnd() {
    return backEnd;
  }

  /** Hands over all loggers with their kept messages. A second call changes nothing. */
  synchronized void handOver(ILoggerFactory begun) {
    if (backEnd != null) {
      return;
    }
    backEnd = begun;
    waiting.postInitialization();
    for (SubstituteLogger one : waiting.getLoggers()) {
      one.setDelegate(begun.getLogger(one.getName()));
    }
    LinkedBlockingQueue<SubstituteLoggingEvent> kept = waiting.getEventQueue();
    for (var event = kept.poll(); event != null; event = kept.poll()) {
      SubstituteLogger logger = event.getLogger();
      if (logger.isDelegateEventAware() && logger.isEnabledForLevel(event.getLevel())) {
        logger.log(event);
      }
    }
    waiting.clear();
  }

  @Override
  public ILoggerFactory getLoggerFactory() {
    return this;
  }

  @Override
  public IMarkerFactory getMarkerFactory() {
    return markers;
  }

  @Override
  public MDCAdapter getMDCAdapter() {
    return mdc;
  }

  @Override
  public String getRequestedApiVersion() {
    return "2.0.99";
  }

  @Override
  public void initialize() {}
}
