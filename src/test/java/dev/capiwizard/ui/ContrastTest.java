package dev.capiwizard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContrastTest {
  static List<Contrast.Pair> pairs() {
    return Contrast.PAIRS;
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void canBeSeenInLightAndDark(Contrast.Pair pair) throws Exception {
    for (boolean dark : new boolean[] {false, true}) {
      assertThat(Contrast.ratio(pair, dark))
          .as(pair + (dark ? ", dark" : ", light"))
          .isGreaterThanOrEqualTo(pair.least());
    }
  }
}
