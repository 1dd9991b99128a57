import com.google.googlejavaformat.java.Main;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Runs google-java-format over every Java file: {@code check} fails where one is not formatted. */
final class Format {
  public static void main(String[] arguments) throws Exception {
    boolean check = arguments[0].equals("check");
    List<String> options = new ArrayList<>(List.of("--replace"));
    if (check) {
      options = new ArrayList<>(List.of("--dry-run", "--set-exit-if-changed"));
    }
    for (String folder : List.of("src", "packaging")) {
      try (Stream<Path> files = Files.walk(Path.of(arguments[1], folder))) {
        files.map(Path::toString).filter(name -> name.endsWith(".java")).forEach(options::add);
      }
    }
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int exit = new Main(out, err, System.in).format(options.toArray(String[]::new));
    if (exit != 0) {
      err.println("The files above are not formatted. Run: mvn -q process-sources -Pformat");
    }
    System.exit(exit);
  }
}
