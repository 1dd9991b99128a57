package dev.capiwizard.cli;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.practice.faults.Scenario;
import dev.capiwizard.texts.Language;
import dev.capiwizard.texts.Texts;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code tour}: walks the whole wizard against the practice services and takes pictures. */
@Command(name = "tour", mixinStandardHelpOptions = true)
final class TourCommand implements Callable<Integer> {
  private static final Texts TEXTS = Texts.of("cli");
  private static final Pattern SIZE = Pattern.compile("(\\d{3,4})x(\\d{3,4})");

  private final CommandEnvironment environment;
  private final GlobalOptions options;

  @Option(names = "--out", paramLabel = "DIR")
  private @Nullable Path out;

  @Option(names = "--scenario", paramLabel = "S", defaultValue = "happy")
  private String scenario = "happy";

  @Option(names = "--theme", paramLabel = "light|dark", defaultValue = "light")
  private String theme = "light";

  @Option(names = "--size", paramLabel = "WxH")
  private @Nullable String size;

  @Option(names = "--lang", paramLabel = "L")
  private @Nullable String language;

  @Option(names = "--guide", paramLabel = "DIR")
  private @Nullable Path guide;

  @Option(names = "--json")
  private boolean json;

  TourCommand(CommandEnvironment environment, GlobalOptions options) {
    this.environment = environment;
    this.options = options;
  }

  @Override
  public Integer call() throws FailureException {
    // On paper a narrow window is read more easily.
    Matcher matcher = SIZE.matcher(size != null ? size : guide != null ? "760x640" : "900x640");
    if (!matcher.matches() || !List.of("light", "dark").contains(theme)) {
      throw new FailureException(FailureCode.USAGE_WRONG, TEXTS.get("usage.tour"));
    }
    Path folder =
        guide != null
            ? guide
            : out != null
                ? out
                : Path.of(System.getProperty("capiwizard.tour.dir", "capi-wizard-tour"));
    boolean all = scenario.equals("ALL");
    if (!all && Scenario.byId(scenario).isEmpty()) {
      throw new FailureException(FailureCode.SCENARIO_UNKNOWN, scenario);
    }
    return environment.tour(
        options,
        new TourOptions(
            folder,
            guide != null
                ? List.of()
                : all
                    ? Arrays.stream(Scenario.values()).map(Scenario::id).toList()
                    : List.of(scenario),
            theme,
            Integer.parseInt(matcher.group(1)),
            Integer.parseInt(matcher.group(2)),
            language == null ? Language.current() : Locale.forLanguageTag(language),
            json,
            all || guide != null,
            guide != null));
  }
}
