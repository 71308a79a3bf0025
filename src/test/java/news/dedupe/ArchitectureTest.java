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
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The shape of the program: what may know what. */
class ArchitectureTest {

  /**
   * Each knows only those before it, whether they lie in one another or not; the one without a name
   * is the door for programs.
   */
  private static final List<String> PACKAGES =
      List.of(
          "article.date",
          "article",
          "trees",
          "collect",
          "store",
          "load.unpack",
          "load.encoding",
          "load.page",
          "load.input",
          "load.format",
          "load",
          "text.token",
          "text.extract",
          "text",
          "fingerprint",
          "candidates",
          "match",
          "cluster",
          "report",
          "batch",
          "index",
          "pipeline",
          "filter",
          "",
          "evaluate",
          "train",
          "cli");

  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("news.dedupe");

  @Test
  void thereAreNoOtherPackages() {
    Set<String> packages =
        PROGRAM.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
    assertEquals(
        PACKAGES.stream().map(ArchitectureTest::alone).collect(Collectors.toSet()), packages);
  }

  @TestFactory
  List<DynamicTest> knowsOnlyThoseBefore() {
    return IntStream.range(0, PACKAGES.size() - 1)
        .mapToObj(
            number ->
                DynamicTest.dynamicTest(
                    alone(PACKAGES.get(number)),
                    () ->
                        noClasses()
                            .that()
                            .resideInAPackage(alone(PACKAGES.get(number)))
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(
                                PACKAGES.stream()
                                    .skip(number + 1L)
                                    .map(ArchitectureTest::alone)
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
                .and(not(resideInAnyPackage(inner("evaluate"), inner("report"), inner("article")))))
        .check(PROGRAM);
  }

  @Test
  void thereAreNoCycles() {
    slices().matching("news.dedupe.(**)").should().beFreeOfCycles().check(PROGRAM);
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

  private static String alone(String name) {
    return name.isEmpty() ? "news.dedupe" : "news.dedupe." + name;
  }

  private static String inner(String name) {
    return "news.dedupe." + name + "..";
  }
}
