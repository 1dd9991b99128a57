package dev.capiwizard.observations;

import dev.capiwizard.connection.Endpoints;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What is kept of a sighting. The constructor lets in only words of the shape that names of fields
 * and errors have: no value, no address, no number of an account, and no sentence fits.
 *
 * @param day the day on which it was first seen (UTC)
 * @param world whose answer it is; only that of the real services counts
 * @param names names of fields, headers or kinds of elements; at most thirty
 * @param versions of the program, of Java and of the system
 */
public record Observation(
    String point,
    String answer,
    Endpoints.World world,
    LocalDate day,
    int status,
    String code,
    List<String> names,
    String versions) {
  private static final int MOST_NAMES = 30;
  private static final Pattern ID = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");

  /** Names of programs’ constants and fields: letters only, in one word. */
  private static final Pattern CODE = Pattern.compile("[A-Z_]{3,40}|[a-z_]{3,40}");

  private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z_-]{0,30}");
  private static final Pattern VERSIONS = Pattern.compile("[A-Za-z0-9 .,+_:()-]{0,120}");

  /**
   * @throws IllegalArgumentException if point or answer is no id
   */
  public Observation {
    if (!isId(point) || !isId(answer)) {
      throw new IllegalArgumentException("no id");
    }
    status = status >= 100 && status < 600 ? status : 0;
    code = CODE.matcher(code).matches() ? code : "";
    versions = VERSIONS.matcher(versions).matches() ? versions : "";
    List<String> fit = new ArrayList<>();
    for (String name : names) {
      if (fit.size() < MOST_NAMES && NAME.matcher(name).matches() && !fit.contains(name)) {
        fit.add(name);
      }
    }
    names = List.copyOf(fit);
  }

  private static boolean isId(String text) {
    return text.length() <= 60 && ID.matcher(text).matches();
  }

  /** Whether both tell the same: the same answer to the same point, in the same world. */
  boolean isSame(Observation other) {
    return point.equals(other.point) && answer.equals(other.answer) && world == other.world;
  }
}
