import java.io.IOException;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.net.URL;
import java.net.URLClassLoader;
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
 * what JNA carries for other systems than this one.
 *
 * <pre>java packaging/common/Modernize.java JAR...</pre>
 */
final class Modernize {
  private static final int FIRST_WITH_STACK_MAPS = ClassFile.JAVA_6_VERSION;

  private static final Pattern NATIVE =
      Pattern.compile("com/sun/jna/([a-z0-9]+-[a-z0-9-]+)/(lib)?jnidispatch\\..*");

  private Modernize() {}

  public static void main(String[] arguments) throws IOException {
    for (String one : arguments) {
      modernize(Path.of(one));
    }
  }

  private static void modernize(Path jar) throws IOException {
    Path made = Files.createTempFile(jar.toAbsolutePath().getParent(), "modern", ".jar");
    String system = system();
    int raised = 0;
    int left = 0;
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
    if (raised + left == 0) {
      Files.delete(made);
    } else {
      Files.move(made, jar, StandardCopyOption.REPLACE_EXISTING);
      jar.toFile().setReadable(true, false);
      System.out.printf(
          "%s: %d classes raised, %d libraries of other systems left out%n",
          jar.getFileName(), raised, left);
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
