package dev.capiwizard.health;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** A result of a call or the failure in its place. */
record Answer<T>(@Nullable T value, @Nullable FailureException failure) {
  /** A call that may fail. */
  interface Call<T> {
    T run() throws FailureException;
  }

  static <T> Answer<T> of(Call<T> call) {
    try {
      return new Answer<>(call.run(), null);
    } catch (FailureException e) {
      return new Answer<>(null, e);
    }
  }

  static <T> Answer<T> get(Future<Answer<T>> future) throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      return new Answer<>(null, new FailureException(FailureCode.INTERNAL, "", e));
    }
  }

  T orElse(T other) {
    return value == null ? other : value;
  }
}
