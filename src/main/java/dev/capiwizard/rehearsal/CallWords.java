package dev.capiwizard.rehearsal;

import dev.capiwizard.practice.web.Observed;
import dev.capiwizard.texts.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The calls to the practice services, in plain words. */
final class CallWords {
  private static final Texts TEXTS = Texts.of("rehearsal");
  private static final int CALLS = 6;

  private CallWords() {}

  /** The last calls, each once; the newest first. */
  static String of(List<Observed> observed) {
    List<String> lines = new ArrayList<>();
    for (Observed one : observed.reversed()) {
      String name = name(one);
      if (name.isEmpty()) {
        continue;
      }
      String answered =
          one.status() < 400
              ? TEXTS.get("call.ok", name)
              : TEXTS.get("call.refused", name, one.status());
      String line = TEXTS.get("call", TEXTS.get("service." + one.service()), answered);
      if (!lines.contains(line)) {
        lines.add(line);
      }
      if (lines.size() == CALLS) {
        break;
      }
    }
    return lines.isEmpty() ? TEXTS.get("note.calls.none") : String.join("\n", lines);
  }

  /** In plain words; empty for a call that tells nothing, such as for a style sheet. */
  private static String name(Observed one) {
    String path = one.path().replaceFirst("^(/rest)/.*/(\\w+)$", "$1/$2");
    return Stream.of("call." + one.method() + "." + path, "call." + path)
        .filter(TEXTS::has)
        .findFirst()
        .map(TEXTS::get)
        .orElse("");
  }
}
