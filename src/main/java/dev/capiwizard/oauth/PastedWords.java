package dev.capiwizard.oauth;

import dev.capiwizard.oauth.Pasted.Removed;
import dev.capiwizard.texts.Texts;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The marks that were removed from a pasted text, in plain words. */
final class PastedWords {
  private static final Texts TEXTS = Texts.of("pasted");
  private static final Set<Removed> CHANGED = EnumSet.of(Removed.LOOK_ALIKES, Removed.ENCODED);

  private PastedWords() {}

  /** Such as “We removed extra spaces.”; empty if the value came alone. */
  static String of(Pasted read, String value) {
    Set<Removed> all = EnumSet.noneOf(Removed.class);
    all.addAll(read.removed());
    read.parts().stream()
        .filter(part -> !value.contains(part.text()))
        .map(part -> PastedKind.isLabelWord(part.text()) ? Removed.LABEL : Removed.WORDS)
        .forEach(all::add);
    List<String> sentences = new ArrayList<>();
    String removed =
        all.stream()
            .filter(one -> !CHANGED.contains(one))
            .map(one -> TEXTS.get("removed." + one))
            .collect(Collectors.joining(", "));
    if (!removed.isEmpty()) {
      sentences.add(TEXTS.get("removed", removed));
    }
    all.stream()
        .filter(CHANGED::contains)
        .map(one -> TEXTS.get("changed." + one))
        .forEach(sentences::add);
    return String.join(" ", sentences);
  }
}
