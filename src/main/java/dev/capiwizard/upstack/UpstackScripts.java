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
 * The scripts that read and fill Upstack’s pages. They send nothing anywhere, and look themselves
 * at whose page they are in: the browser’s address may already be that of the next page while the
 * one before is still there. None of them holds a token. Any thread.
 */
public final class UpstackScripts {
  private static final Map<String, String> FILES = new ConcurrentHashMap<>();

  private UpstackScripts() {}

  /**
   * Reads the page; its result is for {@link UpstackPage#parse}.
   *
   * @param origin of the only pages that are read, such as {@code https://app.upstackdata.com}
   */
  public static String read(String origin) {
    return wrap(origin, "", "read-page.js");
  }

  /**
   * Makes the object that fills the field, whose {@code fill(token, index)} begins and whose member
   * {@code state} tells how far it is: {@code WORKING}, then the name of a {@link FillResult}. The
   * index is a place in what {@code outline()} lists, -1 for the only field.
   *
   * @param origin of the only pages that are filled
   * @param settle how long the page must keep the token before it counts as filled
   */
  public static String filler(String origin, Duration settle) {
    return wrap(origin, "const SETTLE = " + settle.toMillis() + ";\n", "fill-token.js");
  }

  /** {@code window.location} cannot be replaced by a page. */
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
