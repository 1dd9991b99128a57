package dev.capiwizard.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.observations.Ledger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * {@code docs/field-trial.md} is made from the acts. After a change: {@code mvn test
 * -Dtest=TrialDocumentTest -Dupdate.docs=true}.
 */
@Execution(ExecutionMode.CONCURRENT)
class TrialDocumentTest {
  private static final Path DOCUMENT = Path.of("docs/field-trial.md");

  /** Columns of a table on A4, in 10 points, and lines on its page. */
  private static final int WORDS_WIDE = 38;

  private static final int LINES = 58;

  @Test
  void theDocumentIsAsTheActsAre() throws IOException {
    String made = document();
    if (Boolean.getBoolean("update.docs")) {
      Files.writeString(DOCUMENT, made);
    }
    assertThat(Files.readString(DOCUMENT)).isEqualTo(made);
  }

  @ParameterizedTest
  @EnumSource(TrialSystem.class)
  void aSheetHasAtMostTwoPages(TrialSystem system) {
    int lines = 6;
    for (TrialAct act : TrialAct.values()) {
      int longest = Math.max(act.task(system).length(), act.expected(system).length());
      // The three boxes stand below one another.
      lines += Math.max(TrialResult.values().length, Math.ceilDiv(longest, WORDS_WIDE));
    }
    assertThat(lines).isLessThanOrEqualTo(2 * LINES);
  }

  /** Passed, failed, not tried: one box for three would not tell which. */
  @ParameterizedTest
  @EnumSource(TrialSystem.class)
  void eachActHasABoxForEachResult(TrialSystem system) {
    for (String line : TrialSheet.empty(system)) {
      if (line.matches("\\| \\d+ \\|.*")) {
        assertThat(line.chars().filter(sign -> sign == '☐'))
            .as(line)
            .hasSize(TrialResult.values().length);
      }
    }
  }

  @Test
  void eachPointThatAnActSettlesIsInTheLedgerWithBothAnswers() {
    for (TrialAct act : TrialAct.values()) {
      if (!act.point().isEmpty()) {
        assertThat(Ledger.point(act.point())).as(act.id()).isPresent();
        assertThat(Ledger.point(act.point()).orElseThrow().answers())
            .as(act.id())
            .containsKeys(act.answer(TrialResult.PASSED), act.answer(TrialResult.FAILED));
      }
    }
  }

  private static String document() {
    List<String> lines = new ArrayList<>();
    lines.add("# Field trial");
    lines.add("");
    lines.add(
        "Made by a test from the acts that `capi-wizard trial --out FILE` asks in a terminal. Print"
            + " a system’s sheet (each fits on two pages), or let the program ask: it checks by"
            + " itself what a program can check, goes on after a restart where it was, and attaches"
            + " its report. What an act settles goes into `capi-wizard doctor --learned`. Nothing"
            + " is sent: send the sheet yourself.");
    for (TrialSystem system : TrialSystem.values()) {
      lines.add("");
      lines.addAll(TrialSheet.empty(system));
    }
    return String.join("\n", lines) + "\n";
  }
}
