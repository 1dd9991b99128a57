package dev.capiwizard.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.capiwizard.testing.ImportedClasses;
import dev.capiwizard.testing.TestTiers;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Nothing is written or read by the language of the computer. Error Prone refuses most calls that
 * name none; here is the rest, and who may name one.
 */
@Execution(ExecutionMode.CONCURRENT)
class LocaleRulesTest {
  private static final JavaClasses CLASSES = ImportedClasses.ALL;

  /**
   * LinkedInServices that take the computer’s language where no Locale is among their arguments.
   */
  private static final Pattern BY_LANGUAGE =
      Pattern.compile(
          "java\\.lang\\.String\\.(format|formatted|toLowerCase|toUpperCase)"
              + "|java\\.(io\\.Print(Stream|Writer)|io\\.Console)\\.(printf|format)"
              + "|java\\.util\\.(Formatter|Scanner)\\.<init>"
              + "|java\\.util\\.(Calendar|GregorianCalendar)\\.(getInstance|<init>)"
              + "|java\\.util\\.ResourceBundle\\.getBundle"
              + "|java\\.text\\.(Message|Decimal|SimpleDate|CompactNumber|Choice)Format\\.<init>"
              + "|java\\.text\\.\\w+\\.get\\w*Instance"
              + "|java\\.time\\.format\\.DateTimeFormatter\\.(ofPattern|ofLocalized\\w+)"
              + "|java\\.time\\.format\\.DateTimeFormatterBuilder\\.toFormatter");

  /** Each reads or takes the digits of every script. */
  private static final Pattern ANY_DIGITS =
      Pattern.compile("java\\.lang\\.Character\\.(isDigit|digit|getNumericValue)");

  private static final Pattern NAMING_ONE =
      Pattern.compile(
          "java\\.lang\\.String\\.format"
              + "|java\\.time\\.format\\.DateTimeFormatter\\.ofPattern"
              + "|java\\.text\\.\\w+Format\\.<init>"
              + "|java\\.text\\.MessageFormat\\.format"
              + "|java\\.util\\.ResourceBundle\\.getBundle"
              + "|java\\.util\\.Locale\\.(getDefault|setDefault)");

  /** Of the tests too, and as a method reference as well. */
  @Test
  void nothingIsWrittenByTheLanguageOfTheComputer() {
    Predicate<JavaAccess<?>> withoutLocale =
        access ->
            is(BY_LANGUAGE, access)
                && parameters(access).stream().noneMatch(one -> one.isEquivalentTo(Locale.class));
    classes().should(not("take the computer’s language", withoutLocale)).check(CLASSES);
  }

  @Test
  void digitsOfOtherScriptsAreReadInOnePlace() {
    classes()
        .that(ofProgram("dev.capiwizard.texts"))
        .should(not("read digits of any script", access -> is(ANY_DIGITS, access)))
        .check(CLASSES);
  }

  /** Practice shares no class with the program, so it names the language of machines by itself. */
  @Test
  void onlyTextsNamesALanguage() {
    classes()
        .that(ofProgram("dev.capiwizard.texts", "dev.capiwizard.practice"))
        .and()
        .doNotHaveFullyQualifiedName("dev.capiwizard.launcher.Main")
        .should(not("name a language", access -> is(NAMING_ONE, access)))
        .check(CLASSES);
    classes()
        .that()
        .resideInAPackage("dev.capiwizard.practice..")
        .should(not("ask for the computer’s", access -> access.getName().equals("getDefault")))
        .check(CLASSES);
  }

  /**
   * So that the run under other languages of the computer stays short: see {@link TestTiers.Heavy}.
   */
  @Test
  void testsThatStartJavaFxSaySo() {
    Set<String> starting =
        Set.of(
            "dev.capiwizard.testing.Toolkit",
            "org.testfx.framework.junit5.ApplicationExtension",
            "dev.capiwizard.testing.Jvm");
    List<String> silent =
        CLASSES.stream()
            .filter(one -> one.getSimpleName().endsWith("Test"))
            .filter(
                one ->
                    one.getDirectDependenciesFromSelf().stream()
                        .anyMatch(to -> starting.contains(to.getTargetClass().getFullName())))
            .filter(one -> !one.isAnnotatedWith(TestTiers.Heavy.class))
            .filter(one -> !one.isAnnotatedWith(TestTiers.Sampled.class))
            .map(JavaClass::getName)
            .toList();
    assertThat(silent).as("tests without @TestTiers.Heavy").isEmpty();
  }

  private static DescribedPredicate<JavaClass> ofProgram(String... except) {
    return DescribedPredicate.describe(
        "belong to the program, but not to " + String.join(", ", except),
        one ->
            one.getSource().orElseThrow().getUri().getPath().contains("/target/classes/")
                && List.of(except).stream().noneMatch(one.getPackageName()::startsWith));
  }

  private static ArchCondition<JavaClass> not(String what, Predicate<JavaAccess<?>> found) {
    return new ArchCondition<>("not " + what) {
      @Override
      public void check(JavaClass one, ConditionEvents events) {
        one.getAccessesFromSelf().stream()
            .filter(found)
            .forEach(
                access -> events.add(SimpleConditionEvent.violated(one, access.getDescription())));
      }
    };
  }

  private static boolean is(Pattern pattern, JavaAccess<?> access) {
    return pattern
        .matcher(access.getTargetOwner().getFullName() + "." + access.getName())
        .matches();
  }

  private static List<JavaClass> parameters(JavaAccess<?> access) {
    return access.getTarget() instanceof CodeUnitAccessTarget unit
        ? unit.getRawParameterTypes()
        : List.of();
  }
}
