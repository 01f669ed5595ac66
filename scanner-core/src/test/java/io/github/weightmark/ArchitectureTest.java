package io.github.weightmark;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The package order of the pipeline: a step may use earlier steps, never later ones. */
@AnalyzeClasses(packages = "io.github.weightmark", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule stepsUseOnlyEarlierSteps = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("rules")
            .definedBy("io.github.weightmark.rules..")
            .layer("domain")
            .definedBy("io.github.weightmark.domain..")
            .layer("knowledge")
            .definedBy("io.github.weightmark.knowledge..")
            .layer("text")
            .definedBy("io.github.weightmark.text..")
            .layer("discover")
            .definedBy("io.github.weightmark.discover..")
            .layer("resolve")
            .definedBy("io.github.weightmark.resolve..")
            .layer("gather")
            .definedBy("io.github.weightmark.gather..")
            .layer("identify")
            .definedBy("io.github.weightmark.identify..")
            .layer("read")
            .definedBy("io.github.weightmark.read..")
            .layer("assess")
            .definedBy("io.github.weightmark.assess..")
            .layer("judge")
            .definedBy("io.github.weightmark.judge..")
            .layer("lock")
            .definedBy("io.github.weightmark.lock..")
            .layer("report")
            .definedBy("io.github.weightmark.report..")
            .layer("scanner")
            .definedBy("io.github.weightmark")
            .whereLayer("scanner")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("lock")
            .mayOnlyBeAccessedByLayers("scanner")
            .whereLayer("report")
            .mayOnlyBeAccessedByLayers("scanner")
            .whereLayer("judge")
            .mayOnlyBeAccessedByLayers("report", "scanner")
            .whereLayer("assess")
            .mayOnlyBeAccessedByLayers("judge", "report", "scanner")
            .whereLayer("read")
            .mayOnlyBeAccessedByLayers("assess", "judge", "report", "scanner")
            .whereLayer("identify")
            .mayOnlyBeAccessedByLayers("read", "assess", "judge", "report", "scanner")
            .whereLayer("gather")
            .mayOnlyBeAccessedByLayers("identify", "read", "assess", "judge", "report", "scanner")
            .whereLayer("resolve")
            .mayOnlyBeAccessedByLayers("gather", "identify", "read", "assess", "judge", "report", "scanner")
            .whereLayer("discover")
            .mayOnlyBeAccessedByLayers("resolve", "gather", "identify", "read", "assess", "judge", "report", "scanner");

    @ArchTest
    static final ArchRule noCycles =
            slices().matching("io.github.weightmark.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule domainKnowsNothingButTheJdk = noClasses()
            .that()
            .resideInAPackage("io.github.weightmark.domain..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages(
                    "java..", "io.github.weightmark.domain..", "org.jspecify..", "com.fasterxml.jackson.annotation..");

    @ArchTest
    static final ArchRule aLockHoldsConclusionsAndDrawsNone = noClasses()
            .that()
            .resideInAPackage("io.github.weightmark.lock..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.github.weightmark.gather..",
                    "io.github.weightmark.assess..",
                    "io.github.weightmark.judge..",
                    "io.github.weightmark.knowledge..",
                    "io.github.weightmark.report..");

    @ArchTest
    static final ArchRule onlyTheEdgeTouchesFilesAndNetwork = noClasses()
            .that()
            .resideInAnyPackage(
                    "io.github.weightmark.domain..", "io.github.weightmark.resolve..",
                    "io.github.weightmark.identify..", "io.github.weightmark.read..",
                    "io.github.weightmark.assess..", "io.github.weightmark.report..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.nio.file..", "java.net..", "okhttp3..");

    @ArchTest
    static final ArchRule coreDoesNotPrintOrLog = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.slf4j..", "java.util.logging..")
            .orShould()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    @ArchTest
    static final ArchRule coreReadsNoClock = noClasses()
            .should()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(System.class, "getenv")
            .orShould()
            .callMethod(System.class, "getenv", String.class)
            .orShould()
            .callMethod(System.class, "currentTimeMillis");
}
