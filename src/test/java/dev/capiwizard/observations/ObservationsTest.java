package dev.capiwizard.observations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.connection.Endpoints.World;
import dev.capiwizard.support.PrivateNames;
import dev.capiwizard.support.Redactor;
import dev.capiwizard.testing.MarkedSecrets;
import dev.capiwizard.testing.MovedClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class ObservationsTest {
  private static final String TOKEN = "AQmarkedTOKENmarked/with+signs==0123456789";
  private static final String WORD = "onlylettersofasecretword";
  private static final String NAME = "Mariaschmidt";

  @TempDir Path folder;

  private final Redactor redactor = new Redactor();
  private final PrivateNames names = new PrivateNames();

  @Test
  void eachAnswerOfAPointIsKeptOnceInEachWorld() {
    for (int i = 0; i < 3; i++) {
      observations().saw(World.REAL, new Sighting("rules.listed", "listed"));
      observations().saw(World.PRACTICE, new Sighting("rules.listed", "listed"));
      observations().saw(World.REAL, new Sighting("rules.listed", "refused-403"));
    }
    assertThat(observations().all()).hasSize(3);
  }

  @Test
  void onlyTheRealWorldConfirmsOrRefutes() {
    Observations all = observations();
    all.saw(World.REAL, new Sighting("rules.listed", "listed"));
    all.saw(World.REAL, new Sighting("accounts.listed", "refused-403"));
    all.saw(World.REAL, new Sighting("accounts.listed", "refused-451"));
    all.saw(World.REAL, new Sighting("something.else", "yes"));
    all.saw(World.PRACTICE, new Sighting("rules.listed", "listed"));
    all.saw(World.OTHER, new Sighting("rules.listed", "refused-403"));
    assertThat(Learned.of(all.all()))
        .extracting(Learned::state)
        .containsExactly(
            Learned.State.CONFIRMED,
            Learned.State.REFUTED,
            Learned.State.NEW,
            Learned.State.NEW,
            Learned.State.ELSEWHERE,
            Learned.State.ELSEWHERE);
  }

  /** Whatever a service sends as a field’s or an error’s name. */
  @Test
  void nothingOfAPersonIsKept() throws Exception {
    redactor.register(TOKEN);
    redactor.register(WORD);
    names.learn(NAME.toLowerCase(Locale.ROOT));
    Observations all = observations();
    List<String> sent =
        List.of(
            TOKEN,
            WORD,
            NAME,
            NAME.toLowerCase(Locale.ROOT),
            "maria@umbrella.example",
            "512345678",
            "urn:li:person:AbC-1",
            "https://x.example/?code=" + TOKEN,
            "Secret Project of Maria",
            "elements");
    for (String one : sent) {
      all.saw(World.REAL, new Sighting("p" + sent.indexOf(one), "a", 403, one, sent));
      all.saw(World.REAL, new Sighting(one, "a", 403, "", List.of()));
      all.saw(World.REAL, new Sighting("p", one, 403, "", List.of()));
    }
    MarkedSecrets marked = new MarkedSecrets();
    sent.stream().filter(one -> !one.equals("elements")).forEach(one -> marked.mark("sent", one));
    assertThat(marked.in(folder)).isEmpty();
    assertThat(all.all())
        .isNotEmpty()
        .allMatch(one -> List.of("elements").containsAll(one.names()));
  }

  @Test
  void neverMoreThanTwoHundredAndTheRealOnesStay() {
    Observations all = observations();
    for (int i = 0; i < 150; i++) {
      all.saw(World.PRACTICE, new Sighting("practice." + i, "yes"));
    }
    for (int i = 0; i < 190; i++) {
      all.saw(World.REAL, new Sighting("real." + i, "yes"));
    }
    assertThat(all.all()).hasSize(ObservationFile.MOST);
    assertThat(all.all()).filteredOn(one -> one.world() == World.REAL).hasSize(190);
    for (int i = 190; i < 300; i++) {
      all.saw(World.REAL, new Sighting("real." + i, "yes"));
    }
    assertThat(all.all()).hasSize(ObservationFile.MOST);
  }

  @Test
  void whatIsDamagedIsSetAsideAndSaid() throws Exception {
    Observations all = observations();
    all.saw(World.REAL, new Sighting("rules.listed", "listed"));
    assertThat(all.wasDamaged()).isFalse();
    Path file = folder.resolve("observations.jsonl");
    String before = Files.readString(file);
    Files.writeString(file, before + "{\"point\":\"cut\n\u0000\nnull\n[]\n");
    assertThat(all.wasDamaged()).isTrue();
    assertThat(all.all()).hasSize(1);
    observations().saw(World.REAL, new Sighting("rules.fields", "taken"));
    assertThat(Files.readString(file)).doesNotContain("cut");
    assertThat(Files.readString(folder.resolve("observations.jsonl.damaged"))).contains("cut");
    assertThat(observations().all()).hasSize(2);
    assertThat(observations().wasDamaged()).isTrue();
  }

  @Test
  void aFolderThatTakesNoFilesStopsNobody() throws Exception {
    Path file = Files.writeString(folder.resolve("no-folder"), "");
    Observations nowhere = new Observations(file, MovedClock.november(), text -> text);
    nowhere.saw(World.REAL, new Sighting("rules.listed", "listed"));
    assertThat(nowhere.all()).isEmpty();
  }

  @Test
  void manyAtOnceAreAllKept() {
    try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 40; i++) {
        String point = "p" + i;
        many.execute(() -> observations().saw(World.REAL, new Sighting(point, "yes")));
      }
    }
    assertThat(observations().all()).hasSize(40);
  }

  private Observations observations() {
    return new Observations(
        folder, MovedClock.november(), text -> names.cover(redactor.redact(text)));
  }
}
