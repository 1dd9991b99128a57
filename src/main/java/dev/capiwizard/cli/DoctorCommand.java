package dev.capiwizard.cli;

import dev.capiwizard.doctor.Doctor;
import dev.capiwizard.doctor.Examination;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.failures.FailureTexts;
import dev.capiwizard.observations.Learned;
import dev.capiwizard.observations.Observations;
import dev.capiwizard.support.LearnedWords;
import dev.capiwizard.texts.Texts;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code doctor}: names the obstacles to the program on this computer. */
@Command(name = "doctor", mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
  private static final Texts TEXTS = Texts.of("doctor");

  private final CommandEnvironment environment;
  private final GlobalOptions options;

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--learned")
  private boolean learned;

  @Option(names = "--json")
  private boolean json;

  DoctorCommand(CommandEnvironment environment, GlobalOptions options) {
    this.environment = environment;
    this.options = options;
  }

  @Override
  public Integer call() throws FailureException, InterruptedException {
    if (learned) {
      return tellLearned(environment.services(options).observations());
    }
    List<Examination> found = environment.services(options).doctor().examine(Doctor.DEADLINE);
    PrintWriter out = Out.of(spec);
    if (json) {
      out.println(
          JsonMapper.shared()
              .writeValueAsString(found.stream().map(DoctorCommand::describe).toList()));
    } else {
      found.forEach(one -> print(out, one));
    }
    boolean fine = found.stream().allMatch(Examination::isFine);
    if (fine && !json) {
      out.println(TEXTS.get("fine"));
    }
    return fine ? ExitCode.WORKS : ExitCode.PROBLEM;
  }

  /** Compares the observations with the ledger; this examines nothing and calls nobody. */
  private int tellLearned(Observations observations) {
    List<Learned> all = Learned.of(observations.all());
    PrintWriter out = Out.of(spec);
    if (json) {
      out.println(JsonMapper.shared().writeValueAsString(all.stream().map(Learned::json).toList()));
    } else {
      LearnedWords.lines(all, observations.wasDamaged()).forEach(out::println);
    }
    return ExitCode.WORKS;
  }

  private static void print(PrintWriter out, Examination one) {
    FailureCode problem = one.problem();
    String about = TEXTS.get("about." + one.about());
    if (!one.seen().isEmpty() || problem == null) {
      out.println(TEXTS.get("line", about, one.seen()));
    }
    if (problem != null) {
      out.println(
          one.seen().isEmpty()
              ? TEXTS.get("line", about, FailureTexts.commandLine(problem))
              : "  " + FailureTexts.commandLine(problem));
    }
  }

  private static Map<String, Object> describe(Examination one) {
    Map<String, Object> json = new LinkedHashMap<>();
    FailureCode problem = one.problem();
    json.put("about", one.about());
    json.put("fine", one.isFine());
    json.put("seen", one.seen());
    if (problem != null) {
      json.put("code", problem.id());
      json.put("title", FailureTexts.title(problem));
      json.put("next", FailureTexts.commandNext(problem));
    }
    return json;
  }
}
