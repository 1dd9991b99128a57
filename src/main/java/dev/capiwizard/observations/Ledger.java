package dev.capiwizard.observations;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The points that are not known, from {@code ledger.json}, which {@code docs/unknowns.md} is made
 * from as well. Read at its first use. Safe from any thread.
 */
public final class Ledger {
  private Ledger() {}

  private record Points(List<LedgerPoint.InFile> points) {}

  /** Loaded with the first use of the class. */
  private static final class Held {
    static final List<LedgerPoint> POINTS = read();

    private static List<LedgerPoint> read() {
      try (InputStream in = Ledger.class.getResourceAsStream("ledger.json")) {
        if (in == null) {
          throw new IllegalStateException("no ledger");
        }
        return JsonMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build()
            .readValue(in, Points.class)
            .points
            .stream()
            .map(LedgerPoint::of)
            .toList();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** All points, in the order of the document. */
  public static List<LedgerPoint> points() {
    return Held.POINTS;
  }

  /** The point of this id; empty if the ledger does not have it. */
  public static Optional<LedgerPoint> point(String id) {
    return points().stream().filter(one -> one.id().equals(id)).findFirst();
  }
}
