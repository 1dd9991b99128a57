package dev.capiwizard.support;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Removes secrets from texts, by name and by value. Safe from any thread. */
public final class Redactor {
  private static final String COVER = "[removed]";

  private static final Pattern BY_NAME =
      Pattern.compile(
          "(?i)(access_token|refresh_token|client_secret|code|state|password|token)"
              + "(\"?\\s*[=:]\\s*\"?)[^\\s\"&,;}]+");

  private static final Pattern BEARER = Pattern.compile("(?i)(bearer\\s+)[A-Za-z0-9._~+/=-]+");

  /** Only a secret is this long without a blank. */
  private static final Pattern LONG = Pattern.compile("[A-Za-z0-9_~+/=-]{100,}");

  private static final int SHORTEST = 6;

  private final Set<String> values = ConcurrentHashMap.newKeySet();

  /** Remembers a secret, in each form in which it could be written. */
  public void register(String secret) {
    if (secret.length() < SHORTEST) {
      return;
    }
    values.add(secret);
    values.add(URLEncoder.encode(secret, StandardCharsets.UTF_8));
    values.add(Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8)));
    values.add(secret.replace("/", "\\/"));
  }

  public String redact(String text) {
    String clean = text;
    for (String value : values) {
      clean = clean.replace(value, COVER);
    }
    clean = BEARER.matcher(clean).replaceAll("$1" + COVER);
    clean = BY_NAME.matcher(clean).replaceAll("$1$2" + COVER);
    return LONG.matcher(clean).replaceAll(COVER);
  }
}
