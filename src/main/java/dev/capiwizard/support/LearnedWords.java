package dev.capiwizard.support;

import dev.capiwizard.observations.Learned;
import dev.capiwizard.observations.Learned.State;
import dev.capiwizard.observations.Ledger;
import dev.capiwizard.texts.Texts;
import java.util.ArrayList;
import java.util.List;

/** What was learned, as lines for readers: first what the ledger did not expect. */
public final class LearnedWords {
  private static final Texts TEXTS = Texts.of("learned");
  private static final List<State> ORDER =
      List.of(State.REFUTED, State.NEW, State.CONFIRMED, State.ELSEWHERE);

  private LearnedWords() {}

  /**
   * The lines.
   *
   * @param damaged whether some observations could not be read
   */
  public static List<String> lines(List<Learned> learned, boolean damaged) {
    List<String> lines = new ArrayList<>();
    lines.add(TEXTS.get("heading"));
    for (State state : ORDER) {
      List<Learned> some = learned.stream().filter(one -> one.state() == state).toList();
      if (!some.isEmpty()) {
        lines.add(TEXTS.get("state." + state));
        some.forEach(one -> lines.add("  – " + line(one)));
      }
    }
    if (learned.isEmpty()) {
      lines.add(TEXTS.get("nothing"));
    }
    long open =
        Ledger.points().stream()
            .filter(
                point ->
                    learned.stream()
                        .noneMatch(
                            one ->
                                one.state() != State.ELSEWHERE
                                    && one.seen().point().equals(point.id())))
            .count();
    lines.add(TEXTS.get("open", open, Ledger.points().size()));
    if (damaged) {
      lines.add(TEXTS.get("damaged"));
    }
    return lines;
  }

  private static String line(Learned one) {
    List<String> more = new ArrayList<>();
    more.add(one.seen().day().toString());
    if (one.seen().status() != 0) {
      more.add("HTTP " + one.seen().status());
    }
    if (!one.seen().code().isEmpty()) {
      more.add(one.seen().code());
    }
    if (!one.seen().names().isEmpty()) {
      more.add(String.join(" ", one.seen().names()));
    }
    return TEXTS.get("line", one.question(), one.answer(), String.join(" · ", more));
  }
}
