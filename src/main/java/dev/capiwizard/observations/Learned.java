package dev.capiwizard.observations;

import dev.capiwizard.connection.Endpoints;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An observation beside what the ledger assumes. */
public record Learned(Observation seen, State state) {
  /** What an observation says of the ledger. */
  public enum State {
    /** The real service does what was assumed. */
    CONFIRMED,
    /** The real service does what the ledger calls another answer. */
    REFUTED,
    /** The ledger knows nothing of this answer, or of this point. */
    NEW,
    /** An answer of the practice or of other services, which counts for nothing. */
    ELSEWHERE
  }

  /** The observations, each compared with the ledger, in their order. */
  public static List<Learned> of(List<Observation> observations) {
    return observations.stream().map(one -> new Learned(one, state(one))).toList();
  }

  private static State state(Observation one) {
    if (one.world() != Endpoints.World.REAL) {
      return State.ELSEWHERE;
    }
    Optional<LedgerPoint> point = Ledger.point(one.point());
    if (point.filter(known -> known.answers().containsKey(one.answer())).isEmpty()) {
      return State.NEW;
    }
    return point.filter(known -> known.assumed().equals(one.answer())).isPresent()
        ? State.CONFIRMED
        : State.REFUTED;
  }

  /** The ledger’s question; the point’s id if the ledger does not have it. */
  public String question() {
    return Ledger.point(seen.point()).map(LedgerPoint::question).orElse(seen.point());
  }

  /** The answer in words; its id if the ledger does not have it. */
  public String answer() {
    return Ledger.point(seen.point())
        .map(point -> point.answers().getOrDefault(seen.answer(), seen.answer()))
        .orElse(seen.answer());
  }

  /** For commands and reports, whose names are for machines. */
  public Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("state", state.name());
    json.put("point", seen.point());
    json.put("answer", seen.answer());
    json.put("world", seen.world().name());
    json.put("day", seen.day().toString());
    json.put("status", seen.status() == 0 ? "" : seen.status());
    json.put("code", seen.code());
    json.put("names", String.join(" ", seen.names()));
    json.put("versions", seen.versions());
    return json;
  }
}
