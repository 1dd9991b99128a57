package dev.capiwizard.ui;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is made once, when it is first asked for. FX thread. */
public final class OnDemand<T> implements Supplier<T> {
  private final Supplier<T> make;
  private @Nullable T made;

  public OnDemand(Supplier<T> make) {
    this.make = make;
  }

  @Override
  public T get() {
    T one = made;
    if (one == null) {
      one = make.get();
      made = one;
    }
    return one;
  }

  public boolean isMade() {
    return made != null;
  }
}
