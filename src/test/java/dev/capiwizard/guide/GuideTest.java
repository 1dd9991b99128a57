package dev.capiwizard.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.platform.PngWriter;
import dev.capiwizard.rehearsal.Situation;
import dev.capiwizard.scenarios.Place;
import dev.capiwizard.texts.Invariant;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
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
        assertThat(page).contains(place.title());
      }
    }
    assertThat(Files.readString(folder.resolve("staff.html")))
        .contains(Situation.all().stream().map(Situation::id).toList())
        .contains("CW-TOKEN-04");
  }

  @Test
  void thePdfHasAllLetters() throws Exception {
    new Guide(folder, "light", "1.2.3").write(shots());
    for (String name : new String[] {"guide", "staff"}) {
      try (PDDocument pdf = Loader.loadPDF(folder.resolve(name + ".pdf").toFile())) {
        String text = new PDFTextStripper().getText(pdf);
        assertThat(pdf.getNumberOfPages()).isGreaterThan(2);
        assertThat(text).contains("’", Place.SIGN_IN.title()).doesNotContain("#");
      }
    }
  }

  /** Words and picture of a fault stay together, and two faults share a sheet. */
  @Test
  void paperIsNotWasted() throws Exception {
    new Guide(folder, "light", "1.2.3").write(shots());
    try (PDDocument pdf = Loader.loadPDF(folder.resolve("guide.pdf").toFile())) {
      List<Integer> sheets = new ArrayList<>();
      for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        String text = stripper.getText(pdf);
        long faults =
            Situation.all().stream()
                .filter(one -> Guide.FAULTS.contains(one.id()))
                .filter(one -> text.contains(one.title()))
                .count();
        if (faults > 0) {
          sheets.add((int) faults);
          long pictures =
              StreamSupport.stream(
                      pdf.getPage(page - 1).getResources().getXObjectNames().spliterator(), false)
                  .count();
          assertThat(pictures).as("pictures on sheet " + page).isBetween(1L, faults);
        }
      }
      assertThat(sheets).hasSizeLessThanOrEqualTo(4);
      assertThat(sheets.stream().mapToInt(Integer::intValue).sum()).isEqualTo(Guide.FAULTS.size());
    }
  }

  private Shots shots() throws Exception {
    Shots shots = new Shots();
    int number = 0;
    for (Place place : CustomerGuide.steps()) {
      number++;
      shots.add(shot("happy", Invariant.format("%02d-%s", number, place.id()), Set.of()));
    }
    for (String fault : Guide.FAULTS) {
      Situation situation =
          Situation.all().stream().filter(one -> one.id().equals(fault)).findFirst().orElseThrow();
      shots.add(shot(fault, "05-signin", Set.copyOf(situation.codes())));
    }
    return shots;
  }

  private Shot shot(String scenario, String name, Set<FailureCode> codes) throws Exception {
    Path file = folder.resolve(scenario).resolve(name + ".png");
    Files.createDirectories(file.getParent());
    PngWriter.write(file, new int[90 * 64], 90, 64);
    return new Shot(scenario, name, file, "A page", "What it says.", codes);
  }
}
