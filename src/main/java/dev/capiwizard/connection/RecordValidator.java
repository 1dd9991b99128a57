package dev.capiwizard.connection;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Checks that a record read from a file holds all that its type promises: JSON may leave out
 * anything, and a missing part would be noticed much later.
 */
final class RecordValidator {
  /** Looked up once for each type: a file may hold a thousand records of it. */
  private static final ClassValue<List<Part>> PARTS =
      new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> type) {
          return Stream.of(type.getRecordComponents()).map(Part::of).toList();
        }
      };

  private RecordValidator() {}

  /**
   * Whether, at any depth, nothing is null that is not {@code @Nullable}, every time is possible
   * and every text can be written back: JSON can spell half a surrogate pair, UTF-8 cannot.
   */
  static boolean is(@Nullable Object value) {
    return switch (value) {
      case null -> false;
      case Record one -> parts(one);
      case Instant time -> PossibleTime.is(time);
      case String text -> isWhole(text);
      case Collection<?> many -> many.stream().allMatch(RecordValidator::is);
      case Map<?, ?> map -> map.values().stream().allMatch(RecordValidator::is);
      default -> true;
    };
  }

  private static boolean parts(Record one) {
    for (Part part : PARTS.get(one.getClass())) {
      Object value = part.of(one);
      if (!(value == null && part.mayBeMissing()) && !is(value)) {
        return false;
      }
    }
    return true;
  }

  /** Whether UTF-8 can spell it; an encoder for each text would take longer than all the rest. */
  private static boolean isWhole(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
      }
    }
    return true;
  }

  private record Part(Method accessor, boolean mayBeMissing) {
    static Part of(RecordComponent component) {
      Method accessor = component.getAccessor();
      accessor.setAccessible(true);
      return new Part(accessor, component.getAnnotatedType().isAnnotationPresent(Nullable.class));
    }

    @Nullable Object of(Record one) {
      try {
        return accessor.invoke(one);
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new IllegalStateException("a record shows its parts", e);
      }
    }
  }
}
