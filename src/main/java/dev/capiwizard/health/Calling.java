package dev.capiwizard.health;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Calls to LinkedIn that run together; those still running at the end are cancelled. */
final class Calling implements AutoCloseable {
  private final ExecutorService workers;
  private final List<Future<?>> underWay = new ArrayList<>();

  Calling(ExecutorService workers) {
    this.workers = workers;
  }

  <T> Future<Attempt<T>> ask(Attempt.Call<T> call) {
    Future<Attempt<T>> future = workers.submit(() -> Attempt.of(call));
    underWay.add(future);
    return future;
  }

  @Override
  public void close() {
    underWay.forEach(one -> one.cancel(true));
  }
}
