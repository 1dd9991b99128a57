package dev.capiwizard.testing;

import dev.capiwizard.practice.Practice;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Secrets that must be written nowhere, and the search for them by value, in every form of {@link
 * SecretForms}. A piece of a long secret counts as the secret. Not safe from several threads.
 */
public final class MarkedSecrets {
  /** In bytes that are no text, shorter ones turn up by chance. */
  private static final int SHORTEST_IN_BINARY = 10;

  private static final Pattern SHORT_NUMBER = Pattern.compile("[0-9]{1,9}");

  /** A secret that was found; never holds the secret itself, since reports of tests are kept. */
  public record Leak(String kind, String form, String where) {}

  /**
   * @param brief those of the forms that are too short for {@link LongForms}
   */
  private record Marked(
      String kind, int length, Map<String, String> forms, Map<String, String> brief) {
    static Marked of(String kind, String secret) {
      Map<String, String> forms = SecretForms.of(secret);
      Map<String, String> brief = new LinkedHashMap<>(forms);
      brief.keySet().removeIf(form -> form.length() >= LongForms.SHORTEST);
      return new Marked(kind, secret.length(), forms, brief);
    }
  }

  private final Map<String, Marked> marked = new LinkedHashMap<>();

  /** Of all that is marked; null where something was added since. */
  private @Nullable LongForms longForms;

  /** Every secret that a practice knows so far. */
  public static MarkedSecrets of(Practice practice) {
    return new MarkedSecrets().mark(practice);
  }

  /** Adds what a practice knows by now. */
  public MarkedSecrets mark(Practice practice) {
    practice.secrets().forEach((value, kind) -> mark(kind, value));
    return this;
  }

  /**
   * Adds one.
   *
   * @param kind such as “access token”, for the report of a leak
   */
  public MarkedSecrets mark(String kind, String value) {
    marked.computeIfAbsent(value, secret -> Marked.of(kind, secret));
    longForms = null;
    return this;
  }

  /** Those of other kinds than these, such as where a practice page shows its password. */
  public MarkedSecrets without(String... kinds) {
    MarkedSecrets others = new MarkedSecrets();
    marked.forEach(
        (value, one) -> {
          if (!List.of(kinds).contains(one.kind)) {
            others.marked.put(value, one);
          }
        });
    return others;
  }

  public Collection<String> values() {
    return List.copyOf(marked.keySet());
  }

  /** What a text gives away. */
  public List<Leak> in(String where, String text) {
    List<Leak> leaks = new ArrayList<>();
    Set<String> found = longForms().in(text);
    for (Marked one : marked.values()) {
      find(one, where, text, found, leaks);
    }
    return leaks;
  }

  /** What bytes give away: as text, as UTF-16, and what is packed in them (zip, gzip). */
  public List<Leak> in(String where, byte[] bytes) throws IOException {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    List<Leak> leaks = new ArrayList<>();
    boolean binary = text.indexOf('\0') >= 0;
    String narrow = binary ? text.replace("\0", "") : "";
    Set<String> found = longForms().in(text);
    Set<String> foundNarrow = longForms().in(narrow);
    for (Marked one : marked.values()) {
      if (!binary || one.length >= SHORTEST_IN_BINARY) {
        find(one, where, text, found, leaks);
        if (binary) {
          find(one, where + " (UTF-16)", narrow, foundNarrow, leaks);
        }
      }
    }
    if (text.startsWith("PK\3\4")) {
      leaks.addAll(inZip(where, bytes));
    } else if (text.startsWith("\u001f\u008b")) {
      try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
        leaks.addAll(in(where + " (gzip)", unpacked.readAllBytes()));
      }
    }
    return leaks;
  }

  /** What the files of a folder and of its folders give away, their names too. */
  public List<Leak> in(Path folder) throws IOException {
    List<Path> files;
    try (var all = Files.walk(folder)) {
      files = all.toList();
    }
    List<Leak> leaks = new ArrayList<>();
    for (Path file : files) {
      String name = folder.relativize(file).toString();
      leaks.addAll(in("the name of " + name.length() + " letters in " + folder, name));
      if (Files.isRegularFile(file)) {
        leaks.addAll(in(file.toString(), Files.readAllBytes(file)));
      }
    }
    return leaks;
  }

  private List<Leak> inZip(String where, byte[] bytes) throws IOException {
    List<Leak> leaks = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String inside = where + "!" + entry.getName();
        leaks.addAll(in(where + ", names", entry.getName() + entry.getComment()));
        leaks.addAll(in(inside, zip.readAllBytes()));
      }
    }
    return leaks;
  }

  private LongForms longForms() {
    LongForms now = longForms;
    if (now == null) {
      now =
          new LongForms(
              marked.values().stream().flatMap(one -> one.forms.keySet().stream()).toList());
      longForms = now;
    }
    return now;
  }

  /**
   * @param found the long forms that stand in the text
   */
  private static void find(
      Marked one, String where, String text, Set<String> found, List<Leak> leaks) {
    Map<String, String> forms = found.isEmpty() ? one.brief : one.forms;
    for (Map.Entry<String, String> form : forms.entrySet()) {
      if (found.contains(form.getKey()) || stands(form.getKey(), text)) {
        leaks.add(new Leak(one.kind, form.getValue(), where));
        return;
      }
    }
  }

  /**
   * A few digits are in many longer numbers by chance, such as a time in nanoseconds or an object's
   * hash: these count only where they stand for themselves.
   */
  private static boolean stands(String form, String text) {
    if (form.length() >= LongForms.SHORTEST) {
      return false;
    }
    for (int at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
      if (!SHORT_NUMBER.matcher(form).matches() || standsAlone(text, at, at + form.length())) {
        return true;
      }
    }
    return false;
  }

  private static boolean standsAlone(String text, int from, int to) {
    boolean escaped = from >= 3 && text.charAt(from - 3) == '%';
    boolean before = from > 0 && Character.isLetterOrDigit(text.charAt(from - 1)) && !escaped;
    return !before && (to == text.length() || !Character.isLetterOrDigit(text.charAt(to)));
  }
}
