package dev.capiwizard.health;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** The result of a call, or the failure in its place. */
record Attempt<T>(@Nullable T value, @Nullable FailureException failure) {
  /** A call that may fail. */
  interface Call<T> {
    T run() throws FailureException;
  }

  static <T> Attempt<T> of(Call<T> call) {
    try {
      return new Attempt<>(call.run(), null);
    } catch (FailureException e) {
      return new Attempt<>(null, e);
    }
  }

  static <T> Attempt<T> get(Future<Attempt<T>> future) throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      return new Attempt<>(null, new FailureException(FailureCode.INTERNAL, "", e));
    }
  }

  T orElse(T other) {
    return value == null ? other : value;
  }
}
