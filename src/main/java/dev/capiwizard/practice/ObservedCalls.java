package dev.capiwizard.practice;

import dev.capiwizard.practice.web.Observed;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The requests to the services, in their order. Safe from any thread. */
final class ObservedCalls {
  private final List<Observed> all = new CopyOnWriteArrayList<>();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  void add(Observed call) {
    all.add(call);
    listeners.forEach(Runnable::run);
  }

  List<Observed> all() {
    return List.copyOf(all);
  }

  Runnable listen(Runnable listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }
}
