import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Fills the templates of package managers (winget, Homebrew) from a release’s checksums.
 *
 * <pre>java packaging/repositories/Templates.java SHA256SUMS VERSION ADDRESS OUT</pre>
 *
 * ADDRESS is the folder of the release’s files on the web, over https. Refuses where a package that
 * a template names is not in the list.
 */
final class Templates {
  private static final Path FOLDER = Path.of("packaging/repositories/templates");
  private static final Pattern PLACE = Pattern.compile("@([A-Z0-9_]+)@");
  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) [ *](\\S+)");

  private Templates() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 4
        || !arguments[1].matches("\\d+\\.\\d+\\.\\d+")
        || !arguments[2].matches("https://[^\\s\"'\\\\]+[^/\\s\"'\\\\]")) {
      System.err.println("usage: Templates.java SHA256SUMS VERSION HTTPS_ADDRESS OUT");
      System.exit(64);
    }
    Map<String, String> values = new LinkedHashMap<>();
    values.put("VERSION", arguments[1]);
    values.put("ADDRESS", arguments[2]);
    for (String line : Files.readAllLines(Path.of(arguments[0]))) {
      Matcher read = LINE.matcher(line);
      if (!read.matches()) {
        refuse("this is no line of checksums: " + line);
      }
      String name = read.group(2);
      Matcher known =
          Pattern.compile(
                  "capi-wizard_"
                      + Pattern.quote(arguments[1])
                      + "_(amd64|x86_64|arm64)\\.(msi|dmg)")
              .matcher(name);
      if (known.matches()) {
        String key = known.group(2).toUpperCase(java.util.Locale.ROOT) + "_";
        key += known.group(1).equals("arm64") ? "ARM" : "X64";
        values.put(key, name);
        values.put(key + "_SHA256", read.group(1));
        values.put(key + "_SHA256_CAPITALS", read.group(1).toUpperCase(java.util.Locale.ROOT));
      }
    }
    Path out = Files.createDirectories(Path.of(arguments[3]));
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path template : files.sorted().toList()) {
        Path made = out.resolve(template.getFileName().toString());
        Files.writeString(made, filled(template, values));
        System.out.println(made);
      }
    }
  }

  private static String filled(Path template, Map<String, String> values) throws IOException {
    return PLACE
        .matcher(Files.readString(template))
        .replaceAll(
            place -> {
              String value = values.get(place.group(1));
              if (value == null) {
                refuse(template.getFileName() + " needs " + place.group(1) + ", not in the list");
              }
              return Matcher.quoteReplacement(String.valueOf(value));
            });
  }

  private static void refuse(String why) {
    System.err.println("Templates: " + why);
    System.exit(1);
  }
}
