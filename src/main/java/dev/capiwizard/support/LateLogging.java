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
 * Loggers that keep what they are told until the back end begins: Logback's several hundred classes
 * are not on the way to the first window. Safe from any thread.
 */
public final class LateLogging implements SLF4JServiceProvider, ILoggerFactory {
  private final SubstituteLoggerFactory waiting = new SubstituteLoggerFactory();
  private final IMarkerFactory markers = new BasicMarkerFactory();
  private final MDCAdapter mdc = new NOPMDCAdapter();
  private @Nullable ILoggerFactory backEnd;

  /** Takes the place of the search for a back end; before the first logger. */
  public static void install() {
    System.setProperty("slf4j.provider", LateLogging.class.getName());
    // Else it writes on the console what it was told to take.
    System.setProperty("slf4j.internal.verbosity", "WARN");
  }

  @Override
  public synchronized Logger getLogger(String name) {
    return (backEnd == null ? waiting : backEnd).getLogger(name);
  }

  /** Null until it begins. */
  synchronized @Nullable ILoggerFactory backEnd() {
    return backEnd;
  }

  /** Hands all loggers over, with what was kept. Nothing changes at a second call. */
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
