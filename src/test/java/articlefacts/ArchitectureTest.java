package articlefacts;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Holds every arrow of docs/ARCHITECTURE.md: break one on purpose to see it turn red. */
@AnalyzeClasses(packages = "articlefacts", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String ROOT = "articlefacts.";
  private static final String LIBRARY = ROOT + "extraction..";

  @ArchTest
  static final ArchRule LIBRARY_IS_PLAIN =
      classes().that().resideInAPackage(LIBRARY)
          .should().onlyDependOnClassesThat()
          .resideInAnyPackage(
              LIBRARY, "java..", "morfologik..", "org.jsoup..", "org.mozilla.universalchardet..");

  @ArchTest
  static final ArchRule SERIES_ARE_PLAIN =
      classes().that().resideInAPackage(ROOT + "series..")
          .should().onlyDependOnClassesThat().resideInAnyPackage(ROOT + "series..", LIBRARY, "java..", "morfologik..");

  @ArchTest
  static final ArchRule JSOUP_STAYS_IN_PAGE =
      noClasses().that().resideOutsideOfPackage(ROOT + "extraction.page..")
          .should().dependOnClassesThat().resideInAPackage("org.jsoup..");

  @ArchTest
  static final ArchRule LIBRARY_READS_NO_CLOCK =
      noClasses().that().resideInAPackage(LIBRARY)
          .should().callMethod(java.time.LocalDate.class, "now")
          .orShould().callMethod(java.time.Instant.class, "now")
          .orShould().callMethod(java.time.LocalDateTime.class, "now")
          .orShould().callMethod(java.time.ZonedDateTime.class, "now")
          .orShould().callMethod(java.lang.System.class, "currentTimeMillis")
          .orShould().callMethod(java.util.Locale.class, "getDefault");

  @ArchTest
  static final ArchRule REST_KNOWS_NO_DATABASE =
      noClasses().that().resideInAnyPackage(ROOT + "rest..", ROOT + "app..")
          .should().dependOnClassesThat()
          .resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "io.quarkus.hibernate..", "java.sql..", "org.h2..", "org.postgresql..");

  @ArchTest
  static final ArchRule NOBODY_KNOWS_REST =
      noClasses().that().resideOutsideOfPackages(ROOT + "rest..", ROOT + "command..", ROOT + "kafka..")
          .should().dependOnClassesThat().resideInAPackage(ROOT + "rest..");

  @ArchTest
  static final ArchRule OTHER_EDGES_BORROW_FORMS =
      noClasses().that().resideInAnyPackage(ROOT + "command..", ROOT + "kafka..")
          .should().dependOnClassesThat(
              com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage(ROOT + "rest..")
                  .and(com.tngtech.archunit.base.DescribedPredicate.not(
                      com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo(articlefacts.rest.ArticleLines.class))));

  @ArchTest
  static final ArchRule STORE_KNOWS_NO_USE_CASE =
      noClasses().that().resideInAPackage(ROOT + "store..")
          .should().dependOnClassesThat()
          .resideInAnyPackage(ROOT + "app..", ROOT + "rest..", ROOT + "extraction", ROOT + "extraction.page..", ROOT + "extraction.lang..");

  @ArchTest
  static final ArchRule ENTITIES_STAY_INSIDE =
      classes().that().areAnnotatedWith(jakarta.persistence.Entity.class)
          .should().bePackagePrivate().andShould().resideInAPackage(ROOT + "store");

  @ArchTest
  static final ArchRule PAGE_KNOWS_TEXT_ONLY =
      noClasses().that().resideInAPackage(ROOT + "extraction.page..")
          .should().dependOnClassesThat()
          .resideInAnyPackage(
              ROOT + "extraction", ROOT + "extraction.number..", ROOT + "extraction.quantity..", ROOT + "extraction.time..",
              ROOT + "extraction.phrase..", ROOT + "extraction.context..", ROOT + "extraction.fact..", ROOT + "extraction.lang..");

  @ArchTest
  static final ArchRule STAGES_KNOW_NO_LANGUAGE =
      noClasses().that().resideInAnyPackage(
              ROOT + "extraction.text..", ROOT + "extraction.number..", ROOT + "extraction.quantity..",
              ROOT + "extraction.time..", ROOT + "extraction.phrase..", ROOT + "extraction.context..", ROOT + "extraction.fact..")
          .should().dependOnClassesThat().resideInAPackage(ROOT + "extraction.lang..");

  @ArchTest
  static final ArchRule TEXT_KNOWS_NO_STAGE = stageKnowsNot("text", "number", "quantity", "time", "phrase", "context", "fact");

  @ArchTest
  static final ArchRule NUMBER_KNOWS_TEXT_ONLY = stageKnowsNot("number", "quantity", "time", "phrase", "context", "fact");

  @ArchTest
  static final ArchRule QUANTITY_KNOWS_NUMBERS = stageKnowsNot("quantity", "time", "phrase", "context", "fact");

  @ArchTest
  static final ArchRule TIME_KNOWS_NUMBERS = stageKnowsNot("time", "quantity", "phrase", "context", "fact");

  @ArchTest
  static final ArchRule PHRASE_KNOWS_TEXT = stageKnowsNot("phrase", "number", "quantity", "time", "context", "fact");

  @ArchTest
  static final ArchRule CONTEXT_KNOWS_NO_FACTS = stageKnowsNot("context", "fact");

  @ArchTest
  static final ArchRule LANGUAGES_ARE_LEAVES =
      noClasses().that().resideInAPackage(ROOT + "extraction.lang.fr..")
          .should().dependOnClassesThat().resideInAPackage(ROOT + "extraction.lang.en..");

  @ArchTest
  static final ArchRule ENGLISH_IS_A_LEAF_TOO =
      noClasses().that().resideInAPackage(ROOT + "extraction.lang.en..")
          .should().dependOnClassesThat().resideInAPackage(ROOT + "extraction.lang.fr..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule NO_CYCLES =
      slices().matching(ROOT + "(extraction.*|series|store|app|rest|command|kafka)..").should().beFreeOfCycles();

  private static ArchRule stageKnowsNot(String stage, String... others) {
    String[] packages = new String[others.length];
    for (int i = 0; i < others.length; i++) {
      packages[i] = ROOT + "extraction." + others[i] + "..";
    }
    return noClasses().that().resideInAPackage(ROOT + "extraction." + stage + "..")
        .should().dependOnClassesThat().resideInAnyPackage(packages);
  }
}
