package dev.capiwizard.linkedin;

import dev.capiwizard.texts.Invariant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The monthly version that calls name (LinkedIn: marketing/versioning). It begins with a version
 * known to exist; when LinkedIn refuses that as sunset, it goes on month by month, at most to the
 * present one. Safe from any thread.
 */
public final class ApiVersion {
  private static final Logger LOG = LoggerFactory.getLogger(ApiVersion.class);

  /** The newest version that LinkedIn’s pages list; supported for at least a year. */
  private static final YearMonth KNOWN = YearMonth.of(2026, 10);

  private static final DateTimeFormatter FORMAT = Invariant.dates("yyyyMM");

  /** A step from an ended version to a later one, such as {@code 202610} and {@code 202611}. */
  public record Moved(String from, String to) {}

  private final InstantSource clock;
  private final AtomicReference<YearMonth> current = new AtomicReference<>(KNOWN);

  public ApiVersion(InstantSource clock) {
    this.clock = clock;
  }

  /** The version, such as {@code 202610}. */
  public String text() {
    return FORMAT.format(current.get());
  }

  /** The step from the first version, if it has ended since; empty while it is in use. */
  public Optional<Moved> moved() {
    String first = FORMAT.format(KNOWN);
    String now = text();
    return now.equals(first) ? Optional.empty() : Optional.of(new Moved(first, now));
  }

  /**
   * Steps to the month after a refused version.
   *
   * @return false if there is none left to try
   */
  public boolean next(String refused) {
    YearMonth now = YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC));
    YearMonth after = YearMonth.parse(refused, FORMAT).plusMonths(1);
    if (after.isAfter(now)) {
      return false;
    }
    LOG.info("LinkedIn has ended version {}; going on with {}", refused, FORMAT.format(after));
    current.accumulateAndGet(after, (one, other) -> one.isAfter(other) ? one : other);
    return true;
  }
}
