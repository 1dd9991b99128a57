import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes the project of the .msi: jpackage’s own, as the JDK that builds has it, and before the end
 * of its Product what {@code uninstall.wxi} adds. jpackage has an option for neither, and takes a
 * whole main.wxs alone; so nothing of the JDK’s is copied here that the next JDK does otherwise.
 *
 * <pre>java packaging/windows/MainWxs.java ADDITION OUT [MAIN]</pre>
 *
 * MAIN is another file than that of the JDK.
 */
final class MainWxs {
  private static final String JDKS = "jrt:/jdk.jpackage/jdk/jpackage/internal/resources/main.wxs";
  private static final String END = "</Product>";

  private MainWxs() {}

  public static void main(String[] arguments) throws IOException {
    Path main = arguments.length > 2 ? Path.of(arguments[2]) : Path.of(URI.create(JDKS));
    Files.writeString(
        Path.of(arguments[1]),
        joined(Files.readString(main), Files.readString(Path.of(arguments[0]))));
  }

  private static String joined(String main, String addition) {
    int end = main.indexOf(END);
    int start = addition.indexOf('>', addition.indexOf("<Include")) + 1;
    int stop = addition.indexOf("</Include>");
    if (end < 0 || end != main.lastIndexOf(END) || start <= 0 || stop < start) {
      throw new IllegalStateException("main.wxs of this JDK is not as it was: see MainWxs.java");
    }
    return main.substring(0, end)
        + addition.substring(start, stop).strip()
        + "\n"
        + main.substring(end);
  }
}
