package dev.capiwizard.ui;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Words by which a person decides have 14 pixels at least; what may be smaller has its reason. */
class FontSizeTest {
  private static final Path STYLES = Path.of("src/main/resources/dev/capiwizard/ui");
  private static final double LEAST = 14;

  private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^}]*)}");
  private static final Pattern SIZE =
      Pattern.compile("-fx-font(?:-size)?:[^;]*?([0-9.]+)(px|pt|em|%)");

  private static final String PICTURE = "part of a picture, which has words of its own beside it";
  private static final String REPEATED = "the page says it in full";
  private static final String NUMBER = "only a number in a circle";
  private static final String FOR_SUPPORT = "support asks for it or reads it, nobody acts by it";
  private static final String SAME_EVERYWHERE = "stands at the same place on every screen";

  /** Selectors with smaller words, and why they may. */
  private static final Map<String, String> SMALLER =
      Map.ofEntries(
          entry(".connection-name", "the name that the person gave, under the program’s"),
          entry(".step-number", NUMBER),
          entry(".step-note", REPEATED),
          entry(".task-note", REPEATED),
          entry(".side-foot .button.link-button", SAME_EVERYWHERE),
          entry(".pin", NUMBER),
          entry(".finding-number", NUMBER),
          entry(".drawing-caption", PICTURE),
          entry(".sketch-tab", PICTURE),
          entry(".sketch-heading", PICTURE),
          entry(".sketch-words", PICTURE),
          entry(".sketch-button", PICTURE),
          entry(".sketch-field", PICTURE),
          entry(".notice-code", FOR_SUPPORT),
          entry(".support-bar .label", SAME_EVERYWHERE),
          entry(".support-bar .button.link-button", SAME_EVERYWHERE),
          entry(".report-preview", FOR_SUPPORT),
          entry("#situations .list-cell.situation-heading", FOR_SUPPORT),
          entry(".side-note .label", FOR_SUPPORT));

  @Test
  void onlyWhatIsListedIsSmaller() throws IOException {
    Map<String, String> small = new HashMap<>();
    int sizes = 0;
    for (Path file : files()) {
      Matcher rules = RULE.matcher(Files.readString(file).replaceAll("(?s)/\\*.*?\\*/", ""));
      while (rules.find()) {
        Matcher size = SIZE.matcher(rules.group(2));
        if (size.find()) {
          sizes++;
          // Another unit than pixels depends on what is around it.
          if (!size.group(2).equals("px") || Double.parseDouble(size.group(1)) < LEAST) {
            Stream.of(rules.group(1).split(",")).forEach(one -> small.put(one.strip(), "smaller"));
          }
        }
      }
    }
    assertThat(sizes).isGreaterThan(30);
    assertThat(small.keySet()).isEqualTo(SMALLER.keySet());
  }

  /** A size in the code would pass by the style sheets. */
  @Test
  void noCodeSetsASize() throws IOException {
    List<String> setting = new ArrayList<>();
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      for (Path source : sources.filter(one -> one.toString().endsWith(".java")).toList()) {
        if (Files.readString(source).matches("(?s).*(-fx-font|\\.setFont\\().*")) {
          setting.add(source.getFileName().toString());
        }
      }
    }
    assertThat(setting).isEmpty();
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(STYLES)) {
      return all.filter(one -> one.toString().endsWith(".css")).toList();
    }
  }
}
