import java.io.IOException;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Raises classes compiled for Java 5 (picocli) to the format of Java 8, with the stack maps that it
 * asks for, and changes nothing else in them: the AOT cache leaves out classes without. Leaves out
 * what JNA carries for other systems than this one. With {@code --native}, libraries of macOS go
 * out of the jars into a folder, under the names that they had, to be signed there.
 *
 * <pre>java packaging/common/Modernize.java [--system SYSTEM] [--native FOLDER] JAR...</pre>
 *
 * SYSTEM is another one than this, as JNA names it.
 */
final class Modernize {
  private static final int FIRST_WITH_STACK_MAPS = ClassFile.JAVA_6_VERSION;

  private static final Pattern NATIVE =
      Pattern.compile("com/sun/jna/([a-z0-9]+-[a-z0-9-]+)/(lib)?jnidispatch\\..*");

  private Modernize() {}

  public static void main(String[] arguments) throws IOException {
    Path natives = null;
    String system = system();
    int first = 0;
    while (first < arguments.length && arguments[first].startsWith("--")) {
      switch (arguments[first]) {
        case "--system" -> system = arguments[first + 1];
        case "--native" -> natives = Files.createDirectories(Path.of(arguments[first + 1]));
        default -> throw new IllegalArgumentException(arguments[first]);
      }
      first += 2;
    }
    for (int jar = first; jar < arguments.length; jar++) {
      modernize(Path.of(arguments[jar]), system, natives);
    }
  }

  private static void modernize(Path jar, String system, Path natives) throws IOException {
    Path made = Files.createTempFile(jar.toAbsolutePath().getParent(), "modern", ".jar");
    int raised = 0;
    int left = 0;
    int moved = 0;
    try (ZipFile in = new ZipFile(jar.toFile());
        URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()});
        OutputStream file = Files.newOutputStream(made);
        ZipOutputStream out = new ZipOutputStream(file)) {
      ClassFile format =
          ClassFile.of(
              StackMapsOption.GENERATE_STACK_MAPS,
              ClassFile.ClassHierarchyResolverOption.of(
                  ClassHierarchyResolver.ofResourceParsing(loader)
                      .orElse(ClassHierarchyResolver.defaultResolver())));
      for (Enumeration<? extends ZipEntry> all = in.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = all.nextElement();
        Matcher library = NATIVE.matcher(entry.getName());
        if (library.matches() && !library.group(1).equals(system)) {
          left++;
          continue;
        }
        byte[] bytes = in.getInputStream(entry).readAllBytes();
        if (natives != null && isMachO(bytes)) {
          Path place = natives.resolve(entry.getName()).normalize();
          if (!place.startsWith(natives.normalize())) {
            throw new IOException(jar + " has a file outside of itself: " + entry.getName());
          }
          Files.createDirectories(place.getParent());
          Files.write(place, bytes);
          moved++;
          continue;
        }
        if (isOld(entry, bytes)) {
          bytes = raise(format, bytes);
          raised++;
        }
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTime(entry.getTime());
        out.putNextEntry(copy);
        out.write(bytes);
      }
    }
    if (raised + left + moved == 0) {
      Files.delete(made);
    } else {
      Files.move(made, jar, StandardCopyOption.REPLACE_EXISTING);
      jar.toFile().setReadable(true, false);
      System.out.printf(
          "%s: %d classes raised, %d libraries of other systems left out, %d moved out%n",
          jar.getFileName(), raised, left, moved);
    }
  }

  /** This system as JNA names it, such as linux-x86-64. */
  private static String system() {
    String name = System.getProperty("os.name");
    String family =
        name.startsWith("Windows") ? "win32" : name.startsWith("Mac") ? "darwin" : "linux";
    String processor = System.getProperty("os.arch");
    return family + "-" + (processor.matches("amd64|x86_64") ? "x86-64" : processor);
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

  private static boolean isOld(ZipEntry entry, byte[] bytes) {
    return entry.getName().endsWith(".class")
        && ((bytes[6] & 0xff) << 8 | bytes[7] & 0xff) < FIRST_WITH_STACK_MAPS;
  }

  private static byte[] raise(ClassFile format, byte[] bytes) {
    ClassModel old = format.parse(bytes);
    return format.transformClass(
        old,
        ClassTransform.transformingMethodBodies((code, element) -> code.with(element))
            .andThen(
                ClassTransform.endHandler(made -> made.withVersion(ClassFile.JAVA_8_VERSION, 0))));
  }
}
