package dev.capiwizard.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.testing.ClassPath;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** What the libraries bring together. */
class ClassPathTest {
  /** Two jars with one class: which of them counts is up to the order of the class path. */
  @Test
  void noClassIsThereTwice() throws IOException {
    Map<String, TreeSet<String>> jars = new TreeMap<>();
    for (Path jar : jars()) {
      try (JarFile opened = new JarFile(jar.toFile())) {
        opened.stream()
            .map(ZipEntry::getName)
            .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
            .filter(name -> !name.startsWith("META-INF/"))
            .forEach(
                name ->
                    jars.computeIfAbsent(name, none -> new TreeSet<>())
                        .add(jar.getFileName().toString()));
      }
    }
    jars.values().removeIf(where -> where.size() == 1);
    assertThat(jars).isEmpty();
  }

  /** Libraries speak to SLF4J: by themselves, or by its stand-in for commons-logging. */
  @Test
  void commonsLoggingHasOneStandIn() throws IOException {
    List<String> names = jars().stream().map(jar -> jar.getFileName().toString()).toList();
    assertThat(names)
        .noneMatch(name -> name.startsWith("commons-logging"))
        .filteredOn(name -> name.matches("(jcl|jul|log4j)-.*slf4j.*|slf4j-(jcl|jdk).*"))
        .singleElement()
        .asString()
        .startsWith("jcl-over-slf4j-");
  }

  private static List<Path> jars() {
    return Stream.of(ClassPath.withoutJavaFx().split(File.pathSeparator))
        .map(Path::of)
        .filter(Files::isRegularFile)
        .toList();
  }
}
