package dev.capiwizard.connection;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Checks that a record read from a file holds all that its type promises: JSON may leave out
 * anything, and a missing part would be noticed much later.
 */
final class RecordValidator {
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
      case String text -> StandardCharsets.UTF_8.newEncoder().canEncode(text);
      case Collection<?> many -> many.stream().allMatch(RecordValidator::is);
      case Map<?, ?> map -> map.values().stream().allMatch(RecordValidator::is);
      default -> true;
    };
  }

  private static boolean parts(Record one) {
    for (RecordComponent part : one.getClass().getRecordComponents()) {
      Object value = value(one, part);
      boolean mayBeMissing = part.getAnnotatedType().isAnnotationPresent(Nullable.class);
      if (!(value == null && mayBeMissing) && !is(value)) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable Object value(Record one, RecordComponent part) {
    try {
      part.getAccessor().setAccessible(true);
      return part.getAccessor().invoke(one);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("a record shows its parts", e);
    }
  }
}
