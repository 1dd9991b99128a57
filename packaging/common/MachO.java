import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Lists all that is native for macOS (Mach-O) in an image: files, and entries of jars. Refuses with
 * 1 what the build signs nowhere: a file that is neither a program nor a {@code .dylib}, which
 * jpackage passes by, and an entry of another jar than the one whose entries are signed one by one.
 *
 * <pre>java packaging/common/MachO.java IMAGE [JAR_OF_SIGNED]</pre>
 */
final class MachO {
  private MachO() {}

  public static void main(String[] arguments) throws IOException {
    Path image = Path.of(arguments[0]);
    String signed = arguments.length > 1 ? arguments[1] : "";
    List<String> found = new ArrayList<>();
    List<String> unsigned = new ArrayList<>();
    List<Path> files;
    try (var all = Files.walk(image)) {
      files = all.filter(one -> Files.isRegularFile(one) && !Files.isSymbolicLink(one)).toList();
    }
    for (Path file : files) {
      String name = image.relativize(file).toString();
      if (name.endsWith(".jar")) {
        for (String entry : entries(file)) {
          found.add(name + "!" + entry);
          if (!file.getFileName().toString().equals(signed)) {
            unsigned.add(name + "!" + entry);
          }
        }
      } else if (isMachO(file)) {
        found.add(name);
        if (!name.endsWith(".dylib") && !Files.isExecutable(file)) {
          unsigned.add(name);
        }
      }
    }
    found.stream().sorted().forEach(System.out::println);
    if (!unsigned.isEmpty()) {
      System.err.println("Nothing signs these: " + unsigned);
      System.exit(1);
    }
  }

  private static List<String> entries(Path jar) throws IOException {
    List<String> found = new ArrayList<>();
    try (ZipFile in = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : in.stream().toList()) {
        try (InputStream content = in.getInputStream(entry)) {
          if (isMachO(content.readNBytes(8))) {
            found.add(entry.getName());
          }
        }
      }
    }
    return found;
  }

  private static boolean isMachO(Path file) throws IOException {
    try (InputStream content = Files.newInputStream(file)) {
      return isMachO(content.readNBytes(8));
    }
  }

  /** By its first four bytes; a class file begins as a library for several processors does. */
  private static boolean isMachO(byte[] bytes) {
    if (bytes.length < 8) {
      return false;
    }
    int magic = ByteBuffer.wrap(bytes).getInt();
    int next = ByteBuffer.wrap(bytes).getInt(4);
    return switch (magic) {
      case 0xfeedface, 0xfeedfacf, 0xcefaedfe, 0xcffaedfe -> true;
      case 0xcafebabe, 0xcafebabf -> next > 0 && next < 20;
      default -> false;
    };
  }
}
