package dev.capiwizard.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scopes as LinkedIn and people write them. */
class ScopesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "r_ads,rw_conversions",
        "r_ads rw_conversions",
        "r_ads%20rw_conversions",
        "r_ads+rw_conversions"
      })
  void areReadHoweverTheyAreParted(String written) {
    assertThat(Scopes.parse(written)).containsExactlyInAnyOrder("r_ads", "rw_conversions");
  }

  @Test
  void ofNothingAreNone() {
    assertThat(Scopes.parse("")).isEmpty();
    assertThat(Scopes.missing(Set.of())).containsExactlyInAnyOrderElementsOf(Scopes.REQUIRED);
  }
}
