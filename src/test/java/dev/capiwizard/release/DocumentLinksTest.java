package dev.capiwizard.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * No document leads nowhere, not to a heading that is not there either; the index leads to each.
 */
@Execution(ExecutionMode.CONCURRENT)
class DocumentLinksTest {
  /** The file, empty for the same one, and the heading. */
  private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]*)(?:#([^)\\s]*))?\\)");

  private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} (.+)$");

  @Test
  void everyLinkIsThere() throws IOException {
    List<String> dead = new ArrayList<>();
    for (Path document : documents()) {
      for (String link : links(document)) {
        Path place = folder(document).resolve(link).normalize();
        if (!Files.exists(place) && !link.equals("…")) {
          dead.add(document + " → " + link);
        }
      }
    }
    assertThat(dead).isEmpty();
  }

  @Test
  void everyHeadingThatIsLinkedIsThere() throws IOException {
    List<String> dead = new ArrayList<>();
    int seen = 0;
    for (Path document : documents()) {
      Matcher link = LINK.matcher(Files.readString(document));
      while (link.find()) {
        String file = link.group(1);
        String heading = link.group(2);
        if (heading != null && !file.matches("[a-z]+:.*")) {
          Path place = file.isEmpty() ? document : folder(document).resolve(file).normalize();
          seen++;
          if (!anchors(place).contains(heading)) {
            dead.add(document + " → " + file + "#" + heading);
          }
        }
      }
    }
    assertThat(seen).isGreaterThan(3);
    assertThat(dead).isEmpty();
  }

  /** As the forge makes them of headings: small letters, no punctuation, hyphens for blanks. */
  private static Set<String> anchors(Path document) throws IOException {
    Set<String> found = new HashSet<>();
    Matcher heading = HEADING.matcher(Files.readString(document));
    while (heading.find()) {
      String words = heading.group(1).strip().toLowerCase(Locale.ROOT);
      found.add(words.replaceAll("[^\\p{L}\\p{N}\\- _]", "").replace(' ', '-'));
    }
    return found;
  }

  @Test
  void theIndexLeadsToEveryDocument() throws IOException {
    Path index = Path.of("docs/README.md");
    List<Path> told =
        links(index).stream().map(link -> folder(index).resolve(link).normalize()).toList();
    try (Stream<Path> files = Files.list(Path.of("docs"))) {
      assertThat(told)
          .containsAll(
              files.filter(one -> one.toString().endsWith(".md") && !one.equals(index)).toList());
    }
  }

  private static List<Path> documents() throws IOException {
    List<Path> found = new ArrayList<>();
    for (String root : List.of("docs", "packaging", ".github")) {
      try (Stream<Path> files = Files.walk(Path.of(root))) {
        files
            .filter(one -> one.toString().endsWith(".md"))
            .filter(one -> !one.toString().contains("node_modules"))
            .forEach(found::add);
      }
    }
    found.add(Path.of("README.md"));
    found.add(Path.of("CONTRIBUTING.md"));
    return found;
  }

  private static List<String> links(Path document) throws IOException {
    List<String> found = new ArrayList<>();
    Matcher matcher = LINK.matcher(Files.readString(document));
    while (matcher.find()) {
      if (!matcher.group(1).isEmpty() && !matcher.group(1).matches("[a-z]+:.*")) {
        found.add(matcher.group(1));
      }
    }
    return found;
  }

  private static Path folder(Path document) {
    Path parent = document.getParent();
    return parent == null ? Path.of("") : parent;
  }
}
