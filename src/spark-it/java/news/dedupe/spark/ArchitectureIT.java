package news.dedupe.spark;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the job and the program may know of each other and of Spark. */
class ArchitectureIT {

  /** The job alone, without the tests that are compiled with it. */
  private static final JavaClasses JOB =
      new ClassFileImporter()
          .importPath(Path.of(System.getProperty("spark.jar")).resolveSibling("spark-classes"));

  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .importPath(Path.of(System.getProperty("spark.jar")).resolveSibling("classes"));

  @Test
  void theProgramKnowsNothingOfSpark() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.apache.spark..", "org.apache.hadoop..", "scala..", "news.dedupe.spark..")
        .check(PROGRAM);
  }

  /** What is documented: Spark changes the rest as it likes. */
  @Test
  void theJobUsesThePublicInterfacesOfSparkAlone() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.apache.spark..")
                .and(
                    not(
                        resideInAnyPackage(
                            "org.apache.spark",
                            "org.apache.spark.api.java..",
                            "org.apache.spark.broadcast",
                            "org.apache.spark.sql",
                            "org.apache.spark.sql.expressions",
                            "org.apache.spark.sql.types",
                            "org.apache.spark.storage",
                            "org.apache.spark.util"))))
        .check(JOB);
  }

  @Test
  void onlyTheCommandTouchesTheProcess() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(DedupeJob.class.getName())
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "halt", int.class)
        .check(JOB);
  }

  @Test
  void classesAreNamedForWhatTheyAre() {
    noClasses().should().haveNameMatching(".*(Utils?|Helpers?|Manager)(\\$.*)?").check(JOB);
  }
}
