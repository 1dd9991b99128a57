package dev.capiwizard.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The one pass finds what a search for each by itself finds. */
@Execution(ExecutionMode.CONCURRENT)
class LongFormsTest {
  private final Random random = new Random(20261129);

  @Test
  void findsWhatStandsThereAndNothingElse() {
    int found = 0;
    for (int round = 0; round < 300; round++) {
      String text = letters(random.nextInt(400));
      List<String> forms = new ArrayList<>(List.of(letters(LongForms.SHORTEST), letters(40)));
      for (int i = 0; i < 20 && text.length() > 40; i++) {
        int from = random.nextInt(text.length() - 40);
        forms.add(text.substring(from, from + LongForms.SHORTEST + random.nextInt(28)));
        // The same beginning, and another end.
        forms.add(text.substring(from, from + LongForms.SHORTEST) + letters(3));
      }
      if (text.length() > LongForms.SHORTEST) {
        forms.add(text.substring(0, LongForms.SHORTEST));
        forms.add(text.substring(text.length() - LongForms.SHORTEST));
        forms.add(text);
        forms.add(text + "x");
      }
      HashSet<String> standing = new HashSet<>(forms);
      standing.removeIf(form -> !text.contains(form));
      assertThat(new LongForms(forms).in(text)).isEqualTo(standing);
      found += standing.size();
    }
    assertThat(found).isGreaterThan(3_000);
  }

  /** Few different ones, so that much is nearly there. */
  private String letters(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append("ab%é".charAt(random.nextInt(4)));
    }
    return text.toString();
  }
}
