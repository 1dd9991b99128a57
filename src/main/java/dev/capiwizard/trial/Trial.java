package dev.capiwizard.trial;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.observations.Observer;
import dev.capiwizard.platform.ProgramVersion;
import dev.capiwizard.texts.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Leads a person through the acts in a terminal and writes the sheet after each, so that nothing is
 * lost when the computer is started anew in between.
 */
public final class Trial {
  private static final Texts TEXTS = Texts.of("trial");

  /** How a trial ended, or did not. */
  public enum End {
    ALL_WELL,
    SOMETHING_FAILED,
    /** The person stopped; the same command goes on. */
    STOPPED
  }

  /** Makes the report that is attached at the end. */
  @FunctionalInterface
  public interface Report {
    List<String> lines() throws InterruptedException;
  }

  private final Terminal terminal;
  private final TrialChecks checks;
  private final TrialFile file;
  private final Observer observer;
  private final Report report;
  private final Path sheet;

  /**
   * @param observer is told what acts settle in the ledger
   * @param sheet the file to write
   */
  public Trial(
      Terminal terminal,
      TrialChecks checks,
      TrialFile file,
      Observer observer,
      Report report,
      Path sheet) {
    this.terminal = terminal;
    this.checks = checks;
    this.file = file;
    this.observer = observer;
    this.report = report;
    this.sheet = sheet;
  }

  /**
   * Asks all acts that have no answer yet.
   *
   * @param system for a new trial; one under way keeps its own
   * @throws FailureException with OUTPUT_NOT_WRITABLE, or if the data folder takes no files
   */
  public End run(TrialSystem system, LocalDate today)
      throws FailureException, InterruptedException {
    TrialFile.Progress progress = begin(system, today);
    write(TrialSheet.filled(progress));
    for (TrialAct act : TrialAct.values()) {
      if (progress.answers().containsKey(act)) {
        continue;
      }
      Optional<TrialAnswer> answer = ask(act, progress);
      if (answer.isEmpty()) {
        terminal.say(TEXTS.get("stopped"));
        return End.STOPPED;
      }
      progress.answers().put(act, answer.get());
      settle(act, answer.get());
      file.write(progress);
      write(TrialSheet.filled(progress));
    }
    return end(progress);
  }

  private TrialFile.Progress begin(TrialSystem system, LocalDate today) {
    Optional<TrialFile.Progress> under = file.read();
    if (file.wasDamaged()) {
      terminal.say(TEXTS.get("damaged"));
    }
    if (under.isPresent()) {
      terminal.say(TEXTS.get("goes.on", under.get().answers().size() + 1));
      return under.get();
    }
    terminal.say(TEXTS.get("begin", TrialAct.values().length));
    return new TrialFile.Progress(
        system, today, ProgramVersion.text(), new EnumMap<>(TrialAct.class));
  }

  private End end(TrialFile.Progress progress) throws FailureException, InterruptedException {
    List<String> all = new ArrayList<>(TrialSheet.filled(progress));
    all.add("");
    all.add("## " + TEXTS.get("sheet.report"));
    all.add("");
    all.add("```");
    all.addAll(report.lines());
    all.add("```");
    write(all);
    checks.end();
    file.end();
    terminal.say(TEXTS.get("done", sheet));
    return progress.answers().values().stream()
            .anyMatch(answer -> answer.result() == TrialResult.FAILED)
        ? End.SOMETHING_FAILED
        : End.ALL_WELL;
  }

  /** The answer to an act; empty if the person stops. */
  private Optional<TrialAnswer> ask(TrialAct act, TrialFile.Progress progress)
      throws InterruptedException {
    TrialSystem system = progress.system();
    terminal.say("");
    terminal.say(TEXTS.get("act", act.number(), act.task(system)));
    terminal.say(TEXTS.get("expected", act.expected(system)));
    boolean afterwards = act.isLookedAtAfterwards();
    Optional<TrialAnswer> looked =
        afterwards ? Optional.empty() : checks.look(act, progress.version());
    looked.ifPresent(this::tell);
    if (looked.isPresent() && TrialChecks.decides(act, looked.get())) {
      return looked;
    }
    while (true) {
      String typed = terminal.ask(TEXTS.get(looked.isPresent() ? "question.seen" : "question"));
      if (typed == null) {
        return Optional.empty();
      }
      String first = typed.strip().toLowerCase(Locale.ROOT);
      switch (first.isEmpty() ? "" : first.substring(0, 1)) {
        case "" -> {
          if (looked.isPresent()) {
            return looked;
          }
        }
        case "p" -> {
          boolean again = afterwards || act == TrialAct.JOB;
          Optional<TrialAnswer> now = again ? looked(act, progress) : Optional.empty();
          return now.isPresent()
              ? now
              : Optional.of(new TrialAnswer(TrialResult.PASSED, seen(looked)));
        }
        case "f" -> {
          String words = terminal.ask(TEXTS.get("what.seen"));
          return words == null
              ? Optional.empty()
              : Optional.of(new TrialAnswer(TrialResult.FAILED, words.strip()));
        }
        case "n" -> {
          return Optional.of(new TrialAnswer(TrialResult.NOT_TRIED, seen(looked)));
        }
        case "q" -> {
          return Optional.empty();
        }
        default -> {}
      }
    }
  }

  /** What the program sees once the person has done it. */
  private Optional<TrialAnswer> looked(TrialAct act, TrialFile.Progress progress)
      throws InterruptedException {
    Optional<TrialAnswer> looked = checks.look(act, progress.version());
    looked.ifPresent(this::tell);
    return looked;
  }

  private static String seen(Optional<TrialAnswer> looked) {
    return looked.map(TrialAnswer::seen).orElse("");
  }

  private void tell(TrialAnswer looked) {
    terminal.say(TEXTS.get("seen", TEXTS.get("result." + looked.result()), looked.seen()));
  }

  private void settle(TrialAct act, TrialAnswer answer) {
    if (!act.point().isEmpty() && answer.result() != TrialResult.NOT_TRIED) {
      observer.saw(act.point(), act.answer(answer.result()));
    }
  }

  private void write(List<String> lines) throws FailureException {
    try {
      Files.writeString(sheet, String.join("\n", lines) + "\n");
    } catch (IOException e) {
      throw new FailureException(FailureCode.OUTPUT_NOT_WRITABLE, sheet.toString(), e);
    }
  }
}
