package dev.capiwizard.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import dev.capiwizard.testing.ImportedClasses;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * What ends in a log, a message or a debugger by accident is the text of an object. Every record
 * that holds what may be a secret, by the name of its part, is made with a marked one.
 */
@Execution(ExecutionMode.CONCURRENT)
class SecretsInTextTest {
  private static final String MARK = "marked";
  private static final Pattern SECRET =
      Pattern.compile("(?i).*(secret|token|password|code|value|state|cookie|verifier).*");

  /** Strings of such names that are no secrets, and why. */
  private static final Map<String, String> HARMLESS =
      Map.of(
          "TourStep.state", "what the step’s list shows: to do, done",
          "Proof.code", "the catalogue’s, such as CW-PROOF-01");

  @Test
  void noRecordTellsItsSecret() throws Exception {
    Set<String> leaks = new TreeSet<>();
    Set<String> seen = new TreeSet<>();
    for (Class<?> type : records()) {
      for (RecordComponent part : type.getRecordComponents()) {
        String name = type.getSimpleName() + "." + part.getName();
        if (isText(part.getType()) && SECRET.matcher(part.getName()).matches()) {
          seen.add(name);
          if (!HARMLESS.containsKey(name) && make(type, part).toString().contains(MARK)) {
            leaks.add(name);
          }
        }
      }
    }
    assertThat(leaks).isEmpty();
    assertThat(seen)
        .contains(
            "TokenSet.accessToken",
            "TokenSet.refreshToken",
            "ClientCredentials.clientSecret",
            "AuthorizationRequest.state",
            "Login.password",
            "PastedToken.token")
        .containsAll(HARMLESS.keySet());
  }

  private static List<Class<?>> records() {
    return ImportedClasses.PROGRAM.stream()
        .filter(JavaClass::isRecord)
        .<Class<?>>map(JavaClass::reflect)
        .toList();
  }

  private static boolean isText(Class<?> type) {
    return type == String.class || type == URI.class;
  }

  /** One with the mark in this part; what else it needs is as simple as can be. */
  private static Object make(Class<?> type, RecordComponent marked)
      throws ReflectiveOperationException {
    RecordComponent[] parts = type.getRecordComponents();
    Object[] values = new Object[parts.length];
    for (int i = 0; i < parts.length; i++) {
      boolean here = parts[i].getName().equals(marked.getName());
      values[i] = value(parts[i].getType(), here ? MARK + "abcdef0123456789".repeat(8) : "plain");
    }
    Constructor<?> constructor =
        type.getDeclaredConstructor(
            Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
    constructor.setAccessible(true);
    return constructor.newInstance(values);
  }

  private static Object value(Class<?> type, String text) throws ReflectiveOperationException {
    if (type == String.class) {
      return text;
    }
    if (type == URI.class) {
      return URI.create("https://host.example/?a=" + text);
    }
    Map<Class<?>, Object> simple =
        Map.of(
            int.class,
            1,
            long.class,
            1L,
            boolean.class,
            true,
            Instant.class,
            Instant.EPOCH,
            LocalDate.class,
            LocalDate.EPOCH,
            Duration.class,
            Duration.ZERO,
            Set.class,
            Set.of(),
            List.class,
            List.of(),
            Map.class,
            Map.of(),
            Optional.class,
            Optional.empty());
    if (simple.containsKey(type)) {
      return simple.get(type);
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    if (type.isRecord()) {
      return make(type, type.getRecordComponents()[0]);
    }
    return null;
  }
}
