package dev.capiwizard.testing;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.connection.TokenFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Stream;

/** Connections and moments at which every place has to say the same, in several time zones. */
public final class SameMoments {
  private static final Instant NOON = Instant.parse("2026-10-24T12:00:00Z");

  /** Hours from {@link #NOON} to the end: over midnights, both changes of the clock, and past. */
  private static final List<Integer> HOURS =
      List.of(
          -1500, -49, -25, -13, -1, 0, 1, 9, 11, 12, 13, 23, 24, 25, 36, 37, 48, 240, 1440, 3700);

  /** What is asked about, and when. */
  public record Moment(Connection connection, Instant now) {}

  private SameMoments() {}

  /** Twenty connections, each at ten moments of two days. */
  public static Stream<Moment> all() {
    return HOURS.stream()
        .map(hours -> connection(NOON.plus(Duration.ofHours(hours))))
        .flatMap(
            one ->
                Stream.iterate(NOON.minusSeconds(60), at -> at.plus(Duration.ofMinutes(301)))
                    .limit(10)
                    .map(now -> new Moment(one, now)));
  }

  /** Does something as if the computer stood in one zone after the other. */
  public static void inEveryZone(Work work) throws Exception {
    TimeZone own = TimeZone.getDefault();
    try {
      for (String zone :
          List.of("UTC", "Europe/Berlin", "America/New_York", "Pacific/Kiritimati")) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        work.run();
      }
    } finally {
      TimeZone.setDefault(own);
    }
  }

  /** What is done in a zone. */
  public interface Work {
    void run() throws Exception;
  }

  private static Connection connection(Instant end) {
    return Connection.begin("c1", "Acme", Endpoints.REAL, end.minus(Duration.ofDays(61)))
        .withToken(
            new TokenFacts(
                "abcd",
                350,
                end.minus(Duration.ofDays(60)),
                end,
                Set.of("r_ads", "rw_conversions"),
                TokenFacts.Origin.SIGN_IN,
                null,
                null));
  }
}
