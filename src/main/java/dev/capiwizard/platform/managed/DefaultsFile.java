package dev.capiwizard.platform.managed;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.platform.EditedFile;
import dev.capiwizard.texts.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads the file of managed defaults: JSON with comments, described in {@code
 * docs/managed-defaults.md}. Every mistake is told with its line. An unknown key is a mistake, so
 * that nobody believes in a setting without effect.
 */
final class DefaultsFile {
  private static final Texts TEXTS = Texts.of("managed");
  private static final int MOST_BYTES = 65_536;
  private static final JsonFactory JSON =
      EditedFile.JSON.rebuild().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
  private static final Set<String> TEXT_KEYS =
      Set.of(
          "company",
          "support.name",
          "support.phone",
          "support.email",
          "support.page",
          "proxy",
          "noProxy",
          "signIn");

  private final JsonParser parser;
  private final Map<String, String> texts = new HashMap<>();
  private @Nullable Integer redirectPort;
  private List<Integer> reminderDays = List.of();

  private DefaultsFile(JsonParser parser) {
    this.parser = parser;
  }

  /**
   * Reads and checks the file.
   *
   * @throws FailureException with DEFAULTS_UNREADABLE and the line and reason
   */
  static ManagedDefaults read(Path file) throws FailureException {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new FailureException(FailureCode.DEFAULTS_UNREADABLE, TEXTS.get("too.large", file));
      }
      return parse(EditedFile.read(file), file);
    } catch (IOException e) {
      throw new FailureException(FailureCode.DEFAULTS_UNREADABLE, TEXTS.get("no.read", file), e);
    }
  }

  private static ManagedDefaults parse(String text, Path file) throws FailureException {
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
      return new DefaultsFile(parser).defaults();
    } catch (DefaultsMistake e) {
      throw new FailureException(
          FailureCode.DEFAULTS_UNREADABLE, TEXTS.get("line", file, e.line(), e.reason()), e);
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new FailureException(
          FailureCode.DEFAULTS_UNREADABLE,
          TEXTS.get("line", file, line, TEXTS.get("no.json", e.getOriginalMessage())),
          e);
    }
  }

  private ManagedDefaults defaults() throws DefaultsMistake {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw mistake("no.object");
    }
    object("");
    if (parser.nextToken() != null) {
      throw mistake("more");
    }
    return new ManagedDefaults(
        text("company"),
        new ManagedDefaults.Support(
            text("support.name"),
            text("support.phone"),
            text("support.email"),
            text("support.page")),
        redirectPort,
        text("proxy"),
        text("noProxy"),
        reminderDays,
        text("signIn").equals(DefaultsRules.OWN_BROWSER));
  }

  private void object(String prefix) throws DefaultsMistake {
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = prefix + parser.currentName();
      JsonToken value = parser.nextToken();
      if (key.equals("support") && value == JsonToken.START_OBJECT) {
        object("support.");
      } else if (TEXT_KEYS.contains(key)) {
        texts.put(key, textOf(key, value));
      } else if (key.equals("redirectPort")) {
        redirectPort = DefaultsRules.port(parser, number(key, value));
      } else if (key.equals("reminderDays")) {
        reminderDays = days(key, value);
      } else if (key.equals("support")) {
        throw mistake("support.object");
      } else {
        throw mistake(DefaultsRules.isForbidden(key) ? "forbidden" : "unknown", key);
      }
    }
  }

  private String textOf(String key, JsonToken value) throws DefaultsMistake {
    if (value != JsonToken.VALUE_STRING) {
      throw mistake("no.text", key);
    }
    return DefaultsRules.text(parser, key, parser.getString().strip());
  }

  private int number(String key, JsonToken value) throws DefaultsMistake {
    if (value != JsonToken.VALUE_NUMBER_INT) {
      throw mistake("no.number", key);
    }
    return parser.getIntValue();
  }

  private List<Integer> days(String key, JsonToken value) throws DefaultsMistake {
    if (value != JsonToken.START_ARRAY) {
      throw mistake("no.days");
    }
    List<Integer> days = new ArrayList<>();
    JsonToken next = parser.nextToken();
    while (next != JsonToken.END_ARRAY) {
      days.add(DefaultsRules.day(parser, number(key, next)));
      next = parser.nextToken();
    }
    return DefaultsRules.days(parser, days);
  }

  private String text(String key) {
    return texts.getOrDefault(key, "");
  }

  private DefaultsMistake mistake(String reason, Object... arguments) {
    return DefaultsMistake.at(parser, reason, arguments);
  }
}
