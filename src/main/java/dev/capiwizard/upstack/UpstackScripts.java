package dev.capiwizard.upstack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * The scripts that read and fill Upstack’s pages. They send nothing anywhere, and check for
 * themselves whose page they are in, since the browser’s address may already be the next page’s.
 * None of them holds a token. Safe from any thread.
 */
public final class UpstackScripts {
  private static final Map<String, String> FILES = new ConcurrentHashMap<>();

  /** The words of such forms that are nobody’s name. */
  static final String PLAIN_WORDS = words("plain-words.txt");

  private UpstackScripts() {}

  /**
   * Reads the page; its result is for {@link UpstackPage#parse}.
   *
   * @param origin the origin of pages to read, such as {@code https://app.upstackdata.com}
   */
  public static String read(String origin) {
    return wrap(origin, "", "read-page.js");
  }

  /**
   * Makes the object that fills the field. Its {@code fill(token, index)} begins; its member {@code
   * state} tells the progress: {@code WORKING}, then the name of a {@link FillResult}. The index is
   * a place in the list of {@code outline()}, or -1 for the only field.
   *
   * @param origin the origin of the only pages that are filled
   * @param settle how long the page must keep the token before it counts as filled
   */
  public static String filler(String origin, Duration settle) {
    return wrap(origin, "const SETTLE = " + settle.toMillis() + ";\n", "fill-token.js");
  }

  /**
   * Draws a ring round the next place, where it is known; gives {@code MARKED} or {@code NONE}.
   *
   * @param origin the origin of the only pages that are marked
   */
  public static String mark(String origin, NextPlace place) {
    return wrap(origin, "const PLACE = '" + place.name() + "';\n", "mark-next.js");
  }

  /**
   * Reads which elements the page has and what they are called, but no field’s content; its result
   * is for {@link PageSkeleton#of}.
   *
   * @param origin the origin of pages to read
   */
  public static String skeleton(String origin) {
    return wrap(origin, "", "skeleton.js");
  }

  /** A file’s words, parted by single blanks. */
  static String words(String name) {
    return load(name).strip().replaceAll("\\s+", " ");
  }

  /** A page cannot replace {@code window.location}. */
  private static String wrap(String origin, String constants, String last) {
    String body =
        Stream.of(
                "accessible-names.js",
                "seen.js",
                "names.js",
                "says.js",
                "parts.js",
                "find.js",
                last)
            .map(name -> FILES.computeIfAbsent(name, UpstackScripts::load))
            .collect(Collectors.joining());
    return "(function () {\nconst ORIGIN = "
        + JsonMapper.shared().writeValueAsString(origin)
        + ";\nconst PLAIN_WORDS = "
        + JsonMapper.shared().writeValueAsString(PLAIN_WORDS)
        + ";\nif (window.location.origin !== ORIGIN) { return 'ELSEWHERE'; }\n"
        + constants
        + body
        + "})()";
  }

  private static String load(String name) {
    try (InputStream in = UpstackScripts.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no script " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
