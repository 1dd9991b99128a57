package dev.capiwizard.home;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.Connections;
import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.steps.StepRig;
import dev.capiwizard.testing.SampleProgress;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which connections Home shows, in which order, and when. */
@Execution(ExecutionMode.CONCURRENT)
class HomeModelTest {
  private static final Duration TOGETHER = Duration.ofMillis(150);

  private final StepRig rig = new StepRig(Endpoints.REAL);
  private final List<Connection> stored = new ArrayList<>();
  private final List<Consumer<List<Connection>>> listeners = new ArrayList<>();
  private int refreshes;
  private HomeModel model;

  @BeforeEach
  void begin() {
    stored.add(connection("c1", "Elm Furniture", "green"));
    stored.add(connection("c2", "Birch Outdoor", "red"));
    stored.add(connection("c3", "Acme Shoes", "saved"));
    stored.add(connection("c4", "ELM & Birch", "new"));
    model =
        new HomeModel(connections(), new CheckAll(), rig.background, rig.clock(), ZoneOffset.UTC);
  }

  @Test
  void theMostUrgentIsFirst() {
    model.begin(Integer.MAX_VALUE);
    assertThat(ids()).containsExactly("c2", "c4", "c3", "c1");
    assertThat(model.all()).hasSize(4);
  }

  @Test
  void asManyAreShownAsAreWanted() {
    model.begin(0);
    assertThat(ids()).isEmpty();
    model.showUpTo(2);
    assertThat(ids()).containsExactly("c2", "c4");
    model.showUpTo(Integer.MAX_VALUE);
    assertThat(ids()).hasSize(4);
  }

  @ParameterizedTest
  @CsvSource({
    "elm, c4 c1",
    "'  ELM  ', c4 c1",
    "birch elm, c4",
    "elm   birch, c4",
    "ou, c2",
    "hoes, c3",
    "elm shoes, ''",
    "'', c2 c4 c3 c1",
    "'   ', c2 c4 c3 c1",
  })
  void aNameIsFoundByPartsOfIt(String typed, String found) {
    model.begin(Integer.MAX_VALUE);
    model.search(typed);
    assertThat(String.join(" ", ids())).isEqualTo(found);
  }

  @Test
  void whatIsFoundIsShownAlthoughMoreUrgentOnesWouldTakeItsPlace() {
    model.begin(1);
    model.search("acme");
    assertThat(ids()).containsExactly("c3");
  }

  @Test
  void theSummaryIsOfAllWhateverIsSearchedFor() {
    model.begin(0);
    model.search("nothing of the kind");
    assertThat(model.summary().get())
        .startsWith("1 is fine · 1 needs attention · next token expires ")
        .contains("23");
  }

  @Test
  void manyChangesAreShownTogether() {
    model.begin(Integer.MAX_VALUE);
    List<String> shown = follow();
    change("c1", "red");
    change("c3", "red");
    assertThat(shown).isEmpty();
    rig.timer.advance(TOGETHER);
    assertThat(shown).hasSize(1);
    assertThat(ids()).containsExactly("c3", "c2", "c1", "c4");
  }

  /** What is focused there must not be lost. */
  @Test
  void theCellsOfTheOthersStay() {
    model.begin(Integer.MAX_VALUE);
    List<ConnectionStatus> before = List.copyOf(model.shown());
    List<String> shown = follow();
    change("c3", "grey");
    rig.timer.advance(TOGETHER);
    assertThat(shown).containsExactly("2..3");
    assertThat(model.shown().get(0)).isSameAs(before.get(0));
    assertThat(model.shown().get(1)).isSameAs(before.get(1));
    assertThat(model.shown().get(2)).isNotEqualTo(before.get(2));
    assertThat(model.shown().get(3)).isSameAs(before.get(3));
  }

  @Test
  void whatIsNewIsFoundToo() {
    model.begin(Integer.MAX_VALUE);
    model.search("elm");
    stored.add(connection("c5", "New Elm", "red"));
    tell();
    rig.timer.advance(TOGETHER);
    assertThat(ids()).containsExactly("c5", "c4", "c1");
  }

  @Test
  void theClockGoesOn() {
    model.begin(Integer.MAX_VALUE);
    assertThat(refreshes).isEqualTo(1);
    rig.now = rig.now.plus(Duration.ofDays(60));
    rig.timer.advance(Duration.ofSeconds(30));
    assertThat(refreshes).as("what another process wrote is asked for").isEqualTo(2);
    assertThat(model.shown().stream().filter(one -> one.state() == ConnectionStatus.State.ENDED))
        .hasSize(3);
  }

  @Test
  void whoLeftIsNotToldAnyMore() {
    model.begin(Integer.MAX_VALUE);
    List<String> shown = follow();
    model.end();
    assertThat(listeners).isEmpty();
    rig.now = rig.now.plus(Duration.ofDays(60));
    rig.timer.advance(Duration.ofMinutes(5));
    assertThat(shown).isEmpty();
    model.begin(Integer.MAX_VALUE);
    assertThat(listeners).as("Home was left before its cards came").isEmpty();
  }

  /** The ranges of each later change of the list. */
  private List<String> follow() {
    List<String> ranges = new ArrayList<>();
    model
        .shown()
        .addListener(
            (ListChangeListener<ConnectionStatus>)
                change -> {
                  while (change.next()) {
                    ranges.add(change.getFrom() + ".." + change.getTo());
                  }
                });
    return ranges;
  }

  private List<String> ids() {
    return model.shown().stream().map(one -> one.connection().id()).toList();
  }

  private void change(String id, String sample) {
    stored.replaceAll(one -> one.id().equals(id) ? connection(id, one.name(), sample) : one);
    tell();
  }

  private void tell() {
    List.copyOf(listeners).forEach(listener -> listener.accept(List.copyOf(stored)));
  }

  private static Connection connection(String id, String name, String sample) {
    Connection of = SampleProgress.all().get(sample);
    return Connection.begin(id, name, Endpoints.REAL, of.created())
        .withProgress(of.progress())
        .withToken(of.token())
        .withUpstack(of.upstack())
        .withLastVerdict(of.lastVerdict());
  }

  private Connections connections() {
    return (Connections)
        Proxy.newProxyInstance(
            Connections.class.getClassLoader(),
            new Class<?>[] {Connections.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "all" -> List.copyOf(stored);
                  case "listen" -> listening(arguments[0]);
                  case "refresh" -> {
                    refreshes++;
                    yield CompletableFuture.completedFuture(null);
                  }
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }

  @SuppressWarnings("unchecked")
  private Runnable listening(Object listener) {
    listeners.add((Consumer<List<Connection>>) listener);
    return () -> listeners.remove(listener);
  }
}
