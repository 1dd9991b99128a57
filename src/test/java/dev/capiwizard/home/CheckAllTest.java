package dev.capiwizard.home;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.connection.Keeping;
import dev.capiwizard.connection.TokenFacts;
import dev.capiwizard.ui.Background;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which connections a round of checks is about. */
class CheckAllTest {
  private final List<List<?>> rounds = new ArrayList<>();

  @Test
  void thoseWithATokenThatAreNotToBeRemoved() {
    CheckAll round = new CheckAll();
    Connection unfinished = connection("c1");
    Connection leaving = withToken("c2").withKeeping(new Keeping(true));
    Connection stays = withToken("c3");
    round.start(List.of(unfinished, leaving, stays), actions());
    assertThat(rounds).containsExactly(List.of(stays));
    assertThat(round.all().get()).isEqualTo(1);
  }

  @Test
  void withNoneOfTheseThereIsNoRound() {
    CheckAll round = new CheckAll();
    round.start(List.of(withToken("c2").withKeeping(new Keeping(true))), actions());
    assertThat(rounds).isEmpty();
    assertThat(round.running().get()).isFalse();
  }

  private static Connection connection(String id) {
    return Connection.begin(id, "Acme", Endpoints.REAL, Instant.EPOCH);
  }

  private static Connection withToken(String id) {
    return connection(id)
        .withToken(
            new TokenFacts(
                "1234",
                400,
                Instant.EPOCH,
                null,
                Set.of(),
                TokenFacts.Origin.CAMPAIGN_MANAGER,
                null,
                null));
  }

  /** Notes what is to be checked; nothing else is asked of it. */
  private ConnectionActions actions() {
    return (ConnectionActions)
        Proxy.newProxyInstance(
            ConnectionActions.class.getClassLoader(),
            new Class<?>[] {ConnectionActions.class},
            (proxy, method, arguments) -> {
              assertThat(method.getName()).isEqualTo("check");
              rounds.add((List<?>) arguments[0]);
              return (Background.Running) () -> {};
            });
  }
}
