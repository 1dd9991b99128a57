package dev.capiwizard.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.connection.Way;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.platform.PngWriter;
import dev.capiwizard.rehearsal.RehearsalScenario;
import dev.capiwizard.scenarios.Place;
import dev.capiwizard.texts.Invariant;
import dev.capiwizard.tour.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.geometry.Rectangle2D;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
class GuideTest {
  private static final Pattern IMAGE = Pattern.compile("<img ([^>]*)>");

  /** Each of them has the service’s page, and what comes before or after it. */
  private static final Set<Place> TWO_SCREENS = Set.of(Place.SIGN_IN, Place.UPSTACK);

  @TempDir Path folder;

  @Test
  void hasEveryStepItsPicturesAndNoSecrets() throws Exception {
    new Guide(folder, "dark", "1.2.3").write(shots());
    for (String name : new String[] {"guide", "staff"}) {
      String page = Files.readString(folder.resolve(name + ".html"));
      assertThat(page).doesNotContain("@acme", "http://", "https://", "<script");
      Matcher images = IMAGE.matcher(page);
      int seen = 0;
      while (images.find()) {
        seen++;
        assertThat(images.group(1)).containsPattern("alt=\"[^\"]{20,}\"");
        Matcher source = Pattern.compile("src=\"([^\"]+)\"").matcher(images.group(1));
        assertThat(source.find()).isTrue();
        assertThat(folder.resolve(source.group(1))).exists();
      }
      assertThat(seen).as(name).isGreaterThanOrEqualTo(7);
      for (Place place : CustomerGuide.steps()) {
        assertThat(page).contains(place.title(Way.DEVELOPER_APP));
      }
    }
    assertThat(Files.readString(folder.resolve("staff.html")))
        .contains(RehearsalScenario.all().stream().map(RehearsalScenario::id).toList())
        .contains("CW-TOKEN-04");
  }

  @Test
  void thePdfHasAllLetters() throws Exception {
    new Guide(folder, "light", "1.2.3").write(shots());
    for (String name : new String[] {"guide", "staff"}) {
      try (PDDocument pdf = Loader.loadPDF(folder.resolve(name + ".pdf").toFile())) {
        String text = new PDFTextStripper().getText(pdf);
        assertThat(pdf.getNumberOfPages()).isGreaterThan(2);
        assertThat(text).contains("’", Place.SIGN_IN.title(Way.DEVELOPER_APP)).doesNotContain("#");
      }
    }
  }

  /** As many screens as the way of a developer app has; every sheet but the last is well used. */
  @Test
  void paperIsNotWasted() throws Exception {
    new Guide(folder, "light", "1.2.3").write(shots());
    try (PDDocument pdf = Loader.loadPDF(folder.resolve("guide.pdf").toFile())) {
      assertThat(pdf.getNumberOfPages()).isLessThanOrEqualTo(6);
      PDFRenderer paper = new PDFRenderer(pdf);
      for (int page = 0; page < pdf.getNumberOfPages() - 1; page++) {
        assertThat(SheetFill.of(paper, page)).as("sheet " + (page + 1)).isGreaterThan(2 / 3.0);
      }
    }
  }

  @Test
  void whatIsPressedHasItsNumberInWordsAndPicture() throws Exception {
    new Guide(folder, "light", "1.2.3").write(shots());
    String page = Files.readString(folder.resolve("guide.html"));
    assertThat(page)
        .contains("class=\"mark\"", "class=\"ring\"")
        .contains(
            "<span class=\"number\">1</span><span>Press <span class=\"label\">Copy</span>.</span>")
        .contains("<span>Press <span class=\"label\">Next</span>.</span>")
        .doesNotContain("</span><span>Press <span class=\"label\">Next</span>");
    // A page for a password is told, not shown.
    assertThat(page)
        .contains("Type your <span class=\"label\">Password</span>.")
        .doesNotContain("press-90.png");
  }

  @Test
  void aHighPartIsCutToWhatIsPressed() {
    Rectangle2D part = new Rectangle2D(100, 0, 600, 900);
    Target low = new Target(Target.Kind.PRESS, "Save", new Rectangle2D(200, 700, 80, 30));
    Rectangle2D cut = View.around(part, List.of(low)).part();
    assertThat(cut.contains(low.at())).isTrue();
    assertThat(cut.getHeight()).isLessThan(400);
    assertThat(View.around(part, List.of()).part()).isEqualTo(part);
  }

  private Shots shots() throws Exception {
    Shots shots = new Shots();
    int number = 0;
    for (Place place : CustomerGuide.steps()) {
      number++;
      String name = Invariant.format("%02d-%s", number, place.id());
      shots.add(shot("happy", name, "", Set.of(), List.of()));
      for (int screen = 0; screen < (TWO_SCREENS.contains(place) ? 2 : 1); screen++) {
        String press = Invariant.format("press-%02d", 10 * number + screen);
        shots.add(shot("happy", press, place.id(), Set.of(), PRESSED));
      }
    }
    Target password = new Target(Target.Kind.LOG_IN, "Password", null);
    shots.add(shot("happy", "press-90", Place.SIGN_IN.id(), Set.of(), List.of(password)));
    for (String fault : Guide.FAULTS) {
      RehearsalScenario situation =
          RehearsalScenario.all().stream()
              .filter(one -> one.id().equals(fault))
              .findFirst()
              .orElseThrow();
      shots.add(shot(fault, "05-signin", "", Set.copyOf(situation.codes()), List.of()));
    }
    return shots;
  }

  private static final List<Target> PRESSED =
      List.of(
          new Target(Target.Kind.PRESS, "Copy", new Rectangle2D(320, 200, 80, 30)),
          new Target(Target.Kind.FILL, "Client ID *", new Rectangle2D(320, 260, 300, 30)),
          new Target(Target.Kind.PRESS, "Next", new Rectangle2D(800, 580, 80, 36)));

  private Shot shot(
      String scenario, String name, String step, Set<FailureCode> codes, List<Target> targets)
      throws Exception {
    Path file = folder.resolve(scenario).resolve(name + ".png");
    Files.createDirectories(file.getParent());
    PngWriter.write(file, new int[900 * 640], 900, 640);
    View view = new View(new Rectangle2D(260, 20, 600, 320), targets);
    return new Shot(scenario, name, step, file, "A page", "What it says.", codes, view);
  }
}
