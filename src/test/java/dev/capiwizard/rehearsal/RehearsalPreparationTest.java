package dev.capiwizard.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.connection.TokenFacts;
import dev.capiwizard.connection.Way;
import dev.capiwizard.practice.faults.Scenario;
import dev.capiwizard.scenarios.Place;
import dev.capiwizard.secrets.SecretStore.Kind;
import dev.capiwizard.testing.TestTiers;
import dev.capiwizard.testing.Toolkit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rehearsal that begins in the middle really is there. */
@Timeout(240)
@TestTiers.Sampled
class RehearsalPreparationTest {
  @TempDir Path folder;

  static Stream<Scenario> scenarios() {
    return TestTiers.isFull()
        ? Stream.of(Scenario.values())
        : Stream.of(Scenario.HAPPY, Scenario.NO_DESTINATION, Scenario.ACCOUNTS_NOT_LISTABLE);
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void theStepCanBeWorkedAtOnce(Scenario scenario) throws Exception {
    for (Place place : new RehearsalScenario(scenario).beginnings()) {
      try (Rehearsal rehearsal =
          Rehearsal.open(scenario.id(), folder.resolve(scenario.id() + place.id()))) {
        PreparedConnection ready = new RehearsalPreparation(rehearsal.world()).to(place);
        look(rehearsal, ready.connection(), place);
        String shown =
            Toolkit.onFx(
                () -> {
                  rehearsal.window().open(ready.connection());
                  return where(rehearsal);
                });
        Place step = place == Place.RENEWAL ? Place.STATUS : place;
        assertThat(shown).as(scenario + " at " + place).isEqualTo("step-" + step.id());
      }
    }
  }

  private static void look(Rehearsal rehearsal, Connection connection, Place place)
      throws Exception {
    boolean hasApp = connection.way() == Way.DEVELOPER_APP;
    boolean afterApp = hasApp && place.compareTo(Place.APP) > 0;
    boolean afterSignIn = place.compareTo(Place.SIGN_IN) > 0;
    boolean afterUpstack = place.compareTo(Place.UPSTACK) > 0;
    assertThat(connection.endpoints().world()).isEqualTo(Endpoints.World.PRACTICE);
    assertThat(rehearsal.secrets().get(connection.id(), Kind.CLIENT_SECRET).isPresent())
        .isEqualTo(afterApp);
    assertThat(rehearsal.secrets().get(connection.id(), Kind.ACCESS_TOKEN).isPresent())
        .isEqualTo(afterSignIn);
    TokenFacts token = connection.token();
    assertThat(token != null).isEqualTo(afterSignIn);
    assertThat(paths(rehearsal).contains("POST /oauth/v2/accessToken"))
        .isEqualTo(hasApp && afterSignIn);
    assertThat(paths(rehearsal).contains("POST /api/linkedin")).isEqualTo(afterUpstack);
    assertThat(connection.upstack().reading() != null).isEqualTo(afterUpstack);
  }

  private static List<String> paths(Rehearsal rehearsal) {
    List<String> paths = new ArrayList<>();
    rehearsal
        .world()
        .practice()
        .observed()
        .forEach(one -> paths.add(one.method() + " " + one.path()));
    return paths;
  }

  /** The open step’s id, where it can be worked. */
  private static String where(Rehearsal rehearsal) {
    Node root = rehearsal.window().stage().getScene().getRoot();
    String open =
        root.lookupAll(".step-item").stream()
            .filter(item -> item.getStyleClass().contains("now"))
            .findFirst()
            .map(Node::getId)
            .orElse("");
    return root.lookup(".later") == null ? open : open + " to be looked at only";
  }
}
