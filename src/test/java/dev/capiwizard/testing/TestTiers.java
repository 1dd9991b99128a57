package dev.capiwizard.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * How deep the tests go: {@code mvn verify} stays within minutes, {@code mvn verify -Pfull} tries
 * everything. {@code .ci/run} runs the first, and then what the second adds, found by these tags.
 */
public final class TestTiers {
  private TestTiers() {}

  /** Tried with a few cases of many; with all of them by {@code -Pfull}. */
  @Target({ElementType.TYPE, ElementType.METHOD})
  @Retention(RetentionPolicy.RUNTIME)
  @Tag("sampled")
  public @interface Sampled {}

  /** Left to {@code -Pfull}, since it takes long for the one case more that it tries. */
  @Target({ElementType.TYPE, ElementType.METHOD})
  @Retention(RetentionPolicy.RUNTIME)
  @Tag("full")
  public @interface Full {}

  /**
   * Left out where the tests run once more under another language of the computer ({@code
   * -Plocales}): it starts JavaFX or other processes, and takes long.
   */
  @Target({ElementType.TYPE, ElementType.METHOD})
  @Retention(RetentionPolicy.RUNTIME)
  @Tag("heavy")
  public @interface Heavy {}

  /** Whether all cases are asked for, not the sample. */
  public static boolean isFull() {
    return System.getProperty("scenarios", "sample").equals("all");
  }
}
