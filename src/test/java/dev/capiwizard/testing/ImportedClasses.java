package dev.capiwizard.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/** The compiled classes, read once for all rules: to read them takes longer than the rules do. */
public final class ImportedClasses {
  private static final ImportOption NO_TESTS = new ImportOption.DoNotIncludeTests();

  /** Of the program, of the tests, and of what measures. */
  public static final JavaClasses ALL = new ClassFileImporter().importPackages("dev.capiwizard");

  /** Of the program alone. */
  public static final JavaClasses PROGRAM =
      ALL.that(describe("are of the program", ImportedClasses::isOfProgram));

  private ImportedClasses() {}

  private static boolean isOfProgram(JavaClass one) {
    return one.getSource()
        .map(source -> NO_TESTS.includes(Location.of(source.getUri())))
        .orElse(false);
  }
}
