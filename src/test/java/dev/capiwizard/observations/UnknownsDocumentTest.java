package dev.capiwizard.observations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.trial.TrialAct;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The ledger names classes and tests that exist, and {@code docs/unknowns.md} is made from it.
 * After a change: {@code mvn test -Dtest=UnknownsDocumentTest -Dupdate.docs=true}.
 */
@Execution(ExecutionMode.CONCURRENT)
class UnknownsDocumentTest {
  private static final Path DOCUMENT = Path.of("docs/unknowns.md");
  private static final String ROOT = "dev.capiwizard.";
  private static final Map<LedgerPoint.Seen, String> SEEN =
      Map.of(
          LedgerPoint.Seen.CALL, "from a call",
          LedgerPoint.Seen.PAGE, "from a page",
          LedgerPoint.Seen.SYSTEM, "from this computer");

  @Test
  void theDocumentIsAsTheLedgerIs() throws IOException {
    String made = document();
    if (Boolean.getBoolean("update.docs")) {
      Files.writeString(DOCUMENT, made);
    }
    assertThat(Files.readString(DOCUMENT)).isEqualTo(made);
  }

  @TestFactory
  Stream<DynamicTest> everyClassAndTestThatIsNamedExists() {
    return Ledger.points().stream()
        .map(
            point ->
                DynamicTest.dynamicTest(
                    point.id(),
                    () -> {
                      for (String name : point.by()) {
                        assertThat(Class.forName(ROOT + name, false, getClass().getClassLoader()))
                            .hasPackage(ROOT + name.substring(0, name.lastIndexOf('.')));
                      }
                      for (String test : point.tests()) {
                        String[] parts = test.split("#", -1);
                        Class<?> tests =
                            Class.forName(ROOT + parts[0], false, getClass().getClassLoader());
                        assertThat(Stream.of(tests.getDeclaredMethods()).map(Method::getName))
                            .as(test)
                            .contains(parts[1]);
                      }
                    }));
  }

  @Test
  void everyPointIsWhole() {
    assertThat(Ledger.points()).extracting(LedgerPoint::id).doesNotHaveDuplicates();
    assertThat(Ledger.points()).hasSizeGreaterThan(40);
    for (LedgerPoint point : Ledger.points()) {
      assertThat(point.answers().keySet()).as(point.id()).contains(point.assumed());
      assertThat(point.answers()).as(point.id()).hasSizeGreaterThan(1);
      assertThat(point.answers().keySet()).as(point.id()).containsAll(point.practised());
      assertThat(point.tests().isEmpty())
          .as(point.id() + ": a test, or why there is none")
          .isEqualTo(!point.reason().isEmpty());
      for (String words :
          List.of(point.question(), point.survives(), point.settles(), point.source())) {
        assertThat(words).as(point.id()).isNotBlank();
      }
    }
  }

  /** What nobody notices and nobody asks would be lost at the first real account. */
  @Test
  void everyPointIsNoticedByAClassOrAskedInTheFieldTrial() throws IOException {
    for (LedgerPoint point : Ledger.points()) {
      assertThat(point.noticed().isEmpty() && point.asked().isEmpty())
          .as(point.id() + ": nobody notices it and no act asks it")
          .isFalse();
      for (String name : point.noticed()) {
        String code =
            Files.readString(
                Path.of("src/main/java/dev/capiwizard", name.replace('.', '/') + ".java"));
        // A keychain’s point ends with the family of systems.
        String id =
            point.seen() == LedgerPoint.Seen.SYSTEM
                ? point.id().substring(0, point.id().lastIndexOf('.') + 1)
                : point.id();
        assertThat(code).as(name + " notices " + point.id()).contains("\"" + id + "\"");
      }
      if (!point.asked().isEmpty()) {
        Optional<TrialAct> act =
            Stream.of(TrialAct.values()).filter(one -> one.id().equals(point.asked())).findFirst();
        assertThat(act).as(point.asked() + " asks " + point.id()).isPresent();
        assertThat(act.orElseThrow().settles(point.id())).as(point.id()).isTrue();
      }
    }
  }

  private static String document() {
    List<String> lines = new ArrayList<>();
    lines.add("# What nobody knows yet");
    lines.add("");
    lines.add(
        "Made by a test from `observations/ledger.json`, which the program reads too. The services"
            + " publish nothing on these points, or contradict themselves; each has an answer that"
            + " is assumed and another that is survived. What a real account answers is kept on"
            + " that computer and shown by `capi-wizard doctor --learned`: confirmed, refuted or"
            + " new. *Practised* are the answers that a test gives to the whole client or page"
            + " reader (`BothAnswersTest`).");
    Map<String, List<LedgerPoint>> areas = new LinkedHashMap<>();
    Ledger.points()
        .forEach(one -> areas.computeIfAbsent(one.area(), area -> new ArrayList<>()).add(one));
    areas.forEach(
        (area, points) -> {
          lines.add("");
          lines.add("## " + area.substring(0, 1).toUpperCase(Locale.ROOT) + area.substring(1));
          points.forEach(point -> add(lines, point));
        });
    lines.add("");
    long both = Ledger.points().stream().filter(one -> one.practised().size() > 1).count();
    lines.add(
        Ledger.points().size() + " points; " + both + " are practised with more than one answer.");
    return String.join("\n", lines) + "\n";
  }

  private static void add(List<String> lines, LedgerPoint point) {
    lines.add("");
    lines.add("**" + point.question() + "** `" + point.id() + "`");
    lines.add("");
    lines.add(
        "- Assumed: " + point.answers().get(point.assumed()) + " (`" + point.assumed() + "`)");
    point.answers().entrySet().stream()
        .filter(other -> !other.getKey().equals(point.assumed()))
        .forEach(other -> lines.add("- Or: " + other.getValue() + " (`" + other.getKey() + "`)"));
    lines.add(
        "- Survived: "
            + point.survives()
            + (point.by().isEmpty() ? "" : " " + code(point.by()))
            + (point.tests().isEmpty()
                ? " No test: " + point.reason()
                : " " + code(point.tests())));
    lines.add("- Source: " + point.source());
    lines.add(
        "- Settled by: "
            + point.settles()
            + noticed(point)
            + (point.practised().isEmpty() ? "" : " Practised: " + code(point.practised()) + "."));
  }

  private static String noticed(LedgerPoint point) {
    String byItself =
        point.noticed().isEmpty()
            ? " Only a person can tell."
            : " Noticed by itself, " + SEEN.get(point.seen()) + ": " + code(point.noticed()) + ".";
    return byItself
        + (point.asked().isEmpty()
            ? ""
            : " Asked by the act “" + point.asked() + "” of the field trial.");
  }

  private static String code(List<String> names) {
    return String.join(", ", names.stream().map(name -> "`" + name + "`").toList());
  }
}
