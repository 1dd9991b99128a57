package dev.capiwizard.steps.upstackpaste;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.testing.TestTiers;
import dev.capiwizard.testing.Toolkit;
import dev.capiwizard.upstack.PageSkeleton;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Support sees nothing that the person has not seen and kept. */
@TestTiers.Heavy
class SkeletonSectionTest {
  private static final PageSkeleton SKELETON =
      new PageSkeleton(List.of("body", "  h1 \"LinkedIn {5}\""));

  private final List<PageSkeleton> kept = new ArrayList<>();
  private @Nullable FailureCode problem;

  @Test
  void itIsShownBeforeItIsKept() throws Exception {
    SkeletonSection section = section();
    Label lines = (Label) section.lookup("#skeleton-answer");
    assertThat(kept).isEmpty();
    assertThat(lines.getText()).isEmpty();
    press(section, "#keep-skeleton");
    assertThat(kept).containsExactly(SKELETON);
    assertThat(lines.getText()).contains("Kept");
    assertThat(section.lookup("#keep-skeleton").isDisabled()).isTrue();
  }

  @Test
  void whatCannotBeWrittenIsSaidAndCanBeTriedAgain() throws Exception {
    problem = FailureCode.DATA_NOT_WRITABLE;
    SkeletonSection section = section();
    press(section, "#keep-skeleton");
    assertThat(((Label) section.lookup("#skeleton-answer")).getText()).contains("CW-DATA-02");
    assertThat(section.lookup("#keep-skeleton").isDisabled()).isFalse();
  }

  private SkeletonSection section() throws Exception {
    Toolkit.cookies();
    return Toolkit.onFx(
        () ->
            new SkeletonSection(
                SKELETON,
                (skeleton, done) -> {
                  kept.add(skeleton);
                  done.accept(problem);
                },
                () -> {}));
  }

  private static void press(SkeletonSection section, String id) throws Exception {
    Toolkit.onFx(
        () -> {
          ((Button) section.lookup(id)).fire();
          return true;
        });
  }
}
