package dev.capiwizard.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.connection.Target;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PrivateNamesTest {
  private PrivateNames names;

  @BeforeEach
  void nothingKnown() {
    names = new PrivateNames();
  }

  @Test
  void oneIsCoveredAndSeveralAreToldApart() {
    names.learn(List.of(connection("Acme", "Acme Ads", "Purchase")));
    assertThat(names.cover("Acme: Acme Ads (Purchase)")).isEqualTo("•••: ••• (•••)");
    names.learn(List.of(connection("Birch", "Birch Ads", "Lead")));
    assertThat(names.cover("Acme: Acme Ads (Purchase); Birch: Birch Ads (Lead)"))
        .isEqualTo("•••1: •••A (•••#1); •••2: •••B (•••#2)");
  }

  @Test
  void theLongestNameAndWholeWordsAreCovered() {
    names.learn("Ads");
    names.learn("Acme Ads");
    names.learn("Xy");
    names.learn("(Z)");
    names.learn("Ürün & Söhne");
    assertThat(names.cover("Acme Ads")).isEqualTo("•••");
    assertThat(names.cover("Adsense, Ads-2, loads, Ads")).isEqualTo("Adsense, •••-2, loads, •••");
    assertThat(names.cover("Xy Xyz aXy")).isEqualTo("••• Xyz aXy");
    assertThat(names.cover("(Z)")).isEqualTo("•••");
    assertThat(names.cover("bei Ürün & Söhne")).isEqualTo("bei •••");
  }

  @Test
  void whatIsCoveredStaysAsItIs() {
    names.learn(List.of(connection("Acme", "", ""), connection("Birch", "", "")));
    String once = names.cover("Acme and Birch, a@b.example, 1234567, urn:li:person:x-1");
    assertThat(once).isEqualTo("•••1 and •••2, •••, •••, •••");
    assertThat(names.cover(once)).isEqualTo(once);
  }

  @Test
  void whatOthersKnowComesAfterItself() {
    PrivateNames others = new PrivateNames();
    others.learn(List.of(connection("Birch", "Birch Ads", ""), connection("Acme", "", "")));
    names.learn(List.of(connection("Acme", "", "")));
    names.learn(others);
    assertThat(names.cover("Acme, Birch, Birch Ads")).isEqualTo("•••1, •••2, •••");
    assertThat(names.size()).isEqualTo(3);
  }

  private static Connection connection(String name, String account, String rule) {
    return Connection.begin("c", name, Endpoints.REAL, Instant.EPOCH)
        .withTarget(
            new Target(
                "urn:li:sponsoredAccount:1",
                account,
                "ACCOUNT_MANAGER",
                List.of(new Target.Rule("", rule))));
  }
}
