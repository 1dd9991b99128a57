package dev.capiwizard.upstack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/** The scripts that read and fill Upstack’s pages. They send nothing anywhere. */
public final class UpstackScripts {
  private UpstackScripts() {}

  /** Reads the page; its result is for {@link UpstackPage#parse}. */
  public static String read() {
    return wrap(file("read-page.js"));
  }

  /** Fills the token into the field; holds the token, so never to be logged. */
  public static String fill(String token) {
    String literal = JsonMapper.shared().writeValueAsString(token);
    return wrap(file("fill-token.js").replace("TOKEN)", literal + ")"));
  }

  private static String wrap(String body) {
    return "(function () {\n" + file("find.js") + body + "})()";
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
