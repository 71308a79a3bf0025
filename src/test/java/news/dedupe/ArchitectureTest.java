package news.dedupe;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The shape of the program: what may know what. */
class ArchitectureTest {

  /** Each knows only those before it. */
  private static final List<String> PACKAGES =
      List.of(
          "trees",
          "store",
          "load",
          "text",
          "fingerprint",
          "candidates",
          "match",
          "cluster",
          "report",
          "pipeline",
          "evaluate",
          "train",
          "cli");

  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("news.dedupe");

  /** Within one of those, known to the rest of it. */
  private static final List<String> INNER = List.of("load.page");

  @Test
  void thereAreNoOtherPackages() {
    Set<String> packages =
        PROGRAM.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
    assertEquals(
        Stream.concat(PACKAGES.stream(), INNER.stream())
            .map(name -> "news.dedupe." + name)
            .collect(Collectors.toSet()),
        packages);
  }

  @Test
  void innerPackagesKnowNothingOfThoseAroundThem() {
    for (String name : INNER) {
      String around = name.substring(0, name.indexOf('.'));
      noClasses()
          .that()
          .resideInAPackage("news.dedupe." + name)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("news.dedupe." + around)
          .check(PROGRAM);
    }
  }

  @TestFactory
  List<DynamicTest> knowsOnlyThoseBefore() {
    return IntStream.range(0, PACKAGES.size() - 1)
        .mapToObj(
            number ->
                DynamicTest.dynamicTest(
                    PACKAGES.get(number),
                    () ->
                        noClasses()
                            .that()
                            .resideInAPackage(inner(PACKAGES.get(number)))
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(
                                PACKAGES.stream()
                                    .skip(number + 1L)
                                    .map(ArchitectureTest::inner)
                                    .toArray(String[]::new))
                            .check(PROGRAM)))
        .toList();
  }

  @Test
  void evaluateKnowsReportsAloneAndNotHowTheyAreMade() {
    noClasses()
        .that()
        .resideInAPackage(inner("evaluate"))
        .should()
        .dependOnClassesThat(
            resideInAPackage("news.dedupe..")
                .and(not(resideInAnyPackage(inner("evaluate"), inner("report"), inner("load")))))
        .check(PROGRAM);
  }

  @Test
  void thereAreNoCycles() {
    slices().matching("news.dedupe.(*)..").should().beFreeOfCycles().check(PROGRAM);
  }

  @Test
  void onlyTheCommandLineTouchesTheProcess() {
    noClasses()
        .that()
        .resideOutsideOfPackage(inner("cli"))
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "halt", int.class)
        .check(PROGRAM);
  }

  @Test
  void classesAreNamedForWhatTheyAre() {
    classes().should().haveNameNotMatching(".*(Utils?|Helpers?|Manager)(\\$.*)?").check(PROGRAM);
  }

  private static String inner(String name) {
    return "news.dedupe." + name + "..";
  }
}
