package dev.capiwizard.upstack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/**
 * The scripts that read and fill Upstack’s pages. They send nothing anywhere, and look themselves
 * at whose page they are in: the browser’s address may already be that of the next page while the
 * one before is still there.
 */
public final class UpstackScripts {
  private UpstackScripts() {}

  /**
   * Reads the page; its result is for {@link UpstackPage#parse}.
   *
   * @param origin of the only pages that are read, such as {@code https://app.upstackdata.com}
   */
  public static String read(String origin) {
    return wrap(origin, file("read-page.js"));
  }

  /** Fills the token into the field; holds the token, so never to be logged. */
  public static String fill(String origin, String token) {
    return wrap(origin, file("fill-token.js").replace("TOKEN)", literal(token) + ")"));
  }

  /** {@code window.location} cannot be replaced by a page. */
  private static String wrap(String origin, String body) {
    return "(function () {\nif (window.location.origin !== "
        + literal(origin)
        + ") { return 'ELSEWHERE'; }\n"
        + file("find.js")
        + body
        + "})()";
  }

  private static String literal(String text) {
    return JsonMapper.shared().writeValueAsString(text);
  }

  private static String file(String name) {
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
