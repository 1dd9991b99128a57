package dev.capiwizard.support;

import dev.capiwizard.connection.Change;
import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.LastVerdict;
import dev.capiwizard.connection.Proof;
import dev.capiwizard.connection.StepId;
import dev.capiwizard.connection.StepProgress;
import dev.capiwizard.connection.TokenFacts;
import dev.capiwizard.connection.UpstackSide;
import dev.capiwizard.doctor.Examination;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The allow-list of a report: only the facts named here get in. Names of connections and accounts
 * get in only if the person wants it.
 */
final class ReportFacts {
  private static final int MOST_CHANGES = 50;

  private ReportFacts() {}

  static Map<String, Object> program(CallerState caller, Instant at) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("made", at.toString());
    facts.put("supportDigits", SupportCode.encode(caller));
    facts.put("caller", CallerWords.json(caller));
    facts.put("java", System.getProperty("java.runtime.version", ""));
    facts.put("system", System.getProperty("os.name", ""));
    facts.put("systemVersion", System.getProperty("os.version", ""));
    facts.put("processor", System.getProperty("os.arch", ""));
    return facts;
  }

  static Map<String, Object> connection(
      Connection one, int number, boolean names, List<Change> changes) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("number", number);
    facts.put("id", one.id());
    if (names) {
      facts.put("name", one.name());
      facts.put("account", one.target() == null ? "" : one.target().accountName());
    }
    facts.put("world", one.endpoints().world().name());
    facts.put("way", one.way().id());
    facts.put("created", one.created().toString());
    StepId step = one.progress().step();
    facts.put("step", step == null ? "" : step.id());
    Map<String, String> steps = new LinkedHashMap<>();
    StepId.ALL.forEach(each -> steps.put(each.id(), StepProgress.of(one, each).name()));
    facts.put("steps", steps);
    facts.put("productsRequested", text(one.progress().productsRequested()));
    facts.put("productsApproved", text(one.progress().productsApproved()));
    facts.put("secretStored", one.app().secretStored());
    facts.put("appUse", one.app().use().name());
    facts.put("tokenFacts", token(one.token()));
    facts.put("role", one.target() == null ? "" : one.target().role());
    facts.put("rules", one.target() == null ? 0 : one.target().rules().size());
    facts.put("savedInUpstack", text(one.upstack().saved()));
    facts.put("upstackShows", reading(one.upstack().reading()));
    facts.put("lastVerdict", verdict(one.lastVerdict()));
    facts.put("proof", proof(one.proofOfToken(), names));
    facts.put("renewing", one.renewal() != null);
    facts.put("reminderDays", one.reminding().thresholds());
    facts.put("changes", changes(changes));
    return facts;
  }

  static Map<String, Object> examination(Examination one) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("about", one.about());
    facts.put("fine", one.isFine());
    facts.put("seen", one.seen());
    facts.put("finding", one.problem() == null ? "" : one.problem().id());
    return facts;
  }

  /** Leaves out even the last four characters: a reader needs no part of the token. */
  private static Map<String, Object> token(@Nullable TokenFacts token) {
    Map<String, Object> facts = new LinkedHashMap<>();
    if (token != null) {
      facts.put("length", token.length());
      facts.put("origin", token.origin().name());
      facts.put("issued", token.issued().toString());
      facts.put("expires", text(token.expires()));
      facts.put("scopes", token.scopes().stream().sorted().toList());
      facts.put("refreshExpires", text(token.refreshExpires()));
    }
    return facts;
  }

  private static Map<String, Object> reading(UpstackSide.@Nullable Reading reading) {
    return reading == null
        ? Map.of()
        : Map.of(
            "shown", reading.shown().name(),
            "at", reading.at().toString(),
            "source", reading.source().name());
  }

  private static Map<String, Object> verdict(@Nullable LastVerdict last) {
    return last == null
        ? Map.of()
        : Map.of(
            "verdict", last.verdict().name(), "at", last.at().toString(), "codes", last.codes());
  }

  /** The event’s id is what LinkedIn’s support looks for; it is random. */
  private static Map<String, Object> proof(@Nullable Proof proof, boolean names) {
    Map<String, Object> facts = new LinkedHashMap<>();
    if (proof != null) {
      facts.put("at", proof.at().toString());
      if (names) {
        facts.put("rule", proof.rule());
      }
      facts.put("eventId", proof.eventId());
      facts.put("status", proof.status());
      facts.put("accepted", String.valueOf(proof.accepted()));
      facts.put("finding", proof.code());
    }
    return facts;
  }

  /** Without details, which may be names, except for verdicts with their codes. */
  private static List<Map<String, Object>> changes(List<Change> changes) {
    List<Map<String, Object>> lines = new ArrayList<>();
    for (Change one : changes.subList(Math.max(0, changes.size() - MOST_CHANGES), changes.size())) {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("at", one.at().toString());
      line.put("what", one.what().name());
      line.put("channel", one.channel().name());
      if (one.what() == Change.What.VERDICT) {
        line.put("detail", one.detail());
      }
      lines.add(line);
    }
    return lines;
  }

  private static String text(@Nullable Instant at) {
    return at == null ? "" : at.toString();
  }
}
