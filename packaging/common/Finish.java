import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The last step of every package build, the same on all systems: lays the list of parts (SBOM) with
 * the runtime that ships beside each package, and writes the checksums. Refuses where a library has
 * no notice.
 *
 * <pre>java -cp "target/app/lib/*" packaging/common/Finish.java OUT RUNTIME
 * java -cp "target/app/lib/*" packaging/common/Finish.java --parts FILE RUNTIME</pre>
 *
 * The second way writes the list of parts alone, such as for a scan.
 *
 * <p>OUT holds the packages; RUNTIME is the folder of the Java runtime in them. Run it in the root
 * of the sources, after {@code mvn package}.
 */
final class Finish {
  private static final Pattern PACKAGE = Pattern.compile(".*\\.(deb|rpm|msi|zip|dmg)");
  private static final Path LIBRARIES = Path.of("target/licenses/THIRD-PARTY.txt");
  private static final Path NOTICES = Path.of("packaging/licenses/notices.md");
  private static final Path PARTS = Path.of("target/sbom.json");
  private static final Path SCRIPT =
      Path.of("src/main/resources/dev/capiwizard/upstack/accessible-names.LICENSE.txt");
  private static final Path NATIVE = Path.of("packaging/common/native-parts.properties");
  private static final String SUMS = "SHA256SUMS";

  private Finish() {}

  public static void main(String[] arguments) throws Exception {
    if (arguments.length == 3 && arguments[0].equals("--parts")) {
      Files.write(Path.of(arguments[1]), parts(Path.of(arguments[2])));
      return;
    }
    if (arguments.length != 2) {
      System.err.println("usage: Finish.java OUT RUNTIME, or Finish.java --parts FILE RUNTIME");
      System.exit(64);
    }
    Path out = Path.of(arguments[0]);
    List<Path> packages = in(out, name -> PACKAGE.matcher(name).matches());
    if (packages.isEmpty()) {
      refuse(out + " holds no package");
    }
    everyLibraryHasItsNotice();
    byte[] parts = parts(Path.of(arguments[1]));
    for (Path one : packages) {
      Files.write(out.resolve(one.getFileName() + ".cdx.json"), parts);
    }
    List<String> sums = new ArrayList<>();
    for (Path one : in(out, name -> PACKAGE.matcher(name.replace(".cdx.json", "")).matches())) {
      sums.add(sum(one) + "  " + one.getFileName());
    }
    Files.writeString(out.resolve(SUMS), String.join("\n", sums) + "\n");
    sums.forEach(System.out::println);
  }

  /** MIT and BSD ask for the owner’s own line, which no list of licences has. */
  private static void everyLibraryHasItsNotice() throws IOException {
    String notices = Files.readString(NOTICES);
    List<String> libraries =
        Files.readAllLines(LIBRARIES).stream().filter(line -> line.contains(" | ")).toList();
    if (libraries.isEmpty()) {
      refuse(LIBRARIES + " lists nothing");
    }
    for (String line : libraries) {
      String[] cells = line.split(" \\| ");
      String name = cells[0].substring(0, cells[0].lastIndexOf(':'));
      if (cells[1].matches("(MIT|BSD).*") && !notices.contains("`" + name + "`")) {
        refuse(NOTICES + " has no line for " + name + " (" + cells[1] + ")");
      }
    }
  }

  /**
   * Maven knows the libraries; the runtime comes from the JDK that built this, and one script from
   * npm, whose name and version stand above its licence.
   */
  private static byte[] parts(Path runtime) throws IOException {
    if (!Files.isRegularFile(PARTS)) {
      refuse("there is no " + PARTS + ": run \"mvn package\" without --offline");
    }
    JsonMapper json = new JsonMapper();
    ObjectNode parts = (ObjectNode) json.readTree(Files.readAllBytes(PARTS));
    Properties release = new Properties();
    try (var in = Files.newInputStream(runtime.resolve("release"))) {
      release.load(in);
    }
    String version = plain(release, "JAVA_RUNTIME_VERSION", plain(release, "JAVA_VERSION", ""));
    if (version.isEmpty()) {
      refuse(runtime.resolve("release") + " names no version");
    }
    ObjectNode part = ((ArrayNode) parts.withArray("components")).addObject();
    part.put("type", "platform");
    part.put("bom-ref", "java-runtime");
    part.put("name", "Java runtime");
    part.put("version", version);
    part.put("publisher", plain(release, "IMPLEMENTOR", "unknown"));
    String java = plain(release, "JAVA_VERSION", "");
    part.put("cpe", "cpe:2.3:a:oracle:openjdk:" + java + ":*:*:*:*:*:*:*");
    part.put("purl", "pkg:generic/openjdk@" + java);
    part.put("description", "Modules: " + plain(release, "MODULES", "unknown"));
    part.putArray("licenses")
        .addObject()
        .putObject("license")
        .put("id", "GPL-2.0-with-classpath-exception");
    String[] script = Files.readAllLines(SCRIPT).getFirst().split("[ ()]+");
    ObjectNode bundled = ((ArrayNode) parts.withArray("components")).addObject();
    bundled.put("type", "library");
    bundled.put("bom-ref", "pkg:npm/" + script[0] + "@" + script[1]);
    bundled.put("name", script[0]);
    bundled.put("version", script[1]);
    bundled.put("purl", "pkg:npm/" + script[0] + "@" + script[1]);
    bundled.putArray("licenses").addObject().putObject("license").put("id", script[2]);
    insideJavaFx((ArrayNode) parts.withArray("components"));
    return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(parts);
  }

  /** WebKit and what it holds: a scanner finds them by their CPE. */
  private static void insideJavaFx(ArrayNode components) throws IOException {
    Properties inside = new Properties();
    try (var in = Files.newBufferedReader(NATIVE)) {
      inside.load(in);
    }
    String javafx = (String) inside.remove("javafx");
    boolean same =
        components
            .valueStream()
            .filter(one -> one.path("name").asString().equals("javafx-web"))
            .allMatch(one -> one.path("version").asString().equals(javafx));
    if (!same) {
      refuse(NATIVE + " tells of JavaFX " + javafx + ", and another one ships");
    }
    for (String name : inside.stringPropertyNames().stream().sorted().toList()) {
      String[] words = inside.getProperty(name).split(" ");
      ObjectNode part = components.addObject();
      part.put("type", "library");
      part.put("bom-ref", "javafx-web/" + name);
      part.put("name", name);
      part.put("version", words[0]);
      part.put("description", "Inside the native library of javafx-web " + javafx);
      part.put("cpe", "cpe:2.3:a:" + words[2] + ":" + words[0] + ":*:*:*:*:*:*:*");
      part.put("purl", "pkg:generic/" + name + "@" + words[0]);
      part.putArray("licenses").addObject().putObject("license").put("id", words[1]);
    }
  }

  /** The file “release” has its values in quotes. */
  private static String plain(Properties release, String key, String otherwise) {
    return release.getProperty(key, otherwise).replace("\"", "");
  }

  private static List<Path> in(Path folder, Predicate<String> name) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(one -> name.test(one.getFileName().toString()))
          .sorted()
          .toList();
    }
  }

  private static String sum(Path file) throws IOException, NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void refuse(String why) {
    System.err.println("Finish: " + why);
    System.exit(1);
  }
}
