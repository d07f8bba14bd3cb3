package dev.rejoinder;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.junit.jupiter.api.Test;

/** The edges between packages that modules can't enforce. */
class ArchitectureTest {

    private static final String STORES = "dev.rejoinder.storage.*..";

    private final JavaClasses engine = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.rejoinder")
            .that(resideOutsideOfPackages(STORES));

    @Test
    void theEngineSpeaksNoSql() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..")
                .check(engine);
    }

    @Test
    void theEngineKnowsNoStore() {
        noClasses().should().dependOnClassesThat().resideInAnyPackage(STORES).check(engine);
    }

    @Test
    void onlyTheArchiveKnowsJackson() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.rejoinder.transfer.archive..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("tools.jackson..", "com.fasterxml..")
                .check(engine);
    }

    @Test
    void noForeignTypeIsInAPublicSignature() {
        methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .arePublic()
                .should(new OnlyNameOwnTypes())
                .check(engine);
    }

    /** Returns and takes nothing but types of this library and of the platform. */
    private static final class OnlyNameOwnTypes extends ArchCondition<JavaMethod> {

        OnlyNameOwnTypes() {
            super("name only types of this library and of the platform");
        }

        @Override
        public void check(JavaMethod method, ConditionEvents events) {
            method.getAllInvolvedRawTypes().stream()
                    .map(JavaClass::getBaseComponentType)
                    .filter(type -> !type.isPrimitive())
                    .filter(type -> !type.getName().matches("(dev\\.rejoinder|java)\\..*"))
                    .forEach(type -> events.add(
                            SimpleConditionEvent.violated(method, method.getFullName() + " names " + type.getName())));
        }
    }

    @Test
    void theModelDependsOnNothing() {
        classes()
                .that()
                .resideInAPackage("dev.rejoinder.model")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("dev.rejoinder.model", "java..", "org.jspecify.annotations")
                .check(engine);
    }

    @Test
    void theSpiDependsOnTheModelAlone() {
        classes()
                .that()
                .resideInAPackage("dev.rejoinder.storage")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.rejoinder.storage", "dev.rejoinder.model", "java..", "org.jspecify.annotations")
                .check(engine);
    }

    @Test
    void theTextDependsOnNoUseCase() {
        noClasses()
                .that()
                .resideInAnyPackage("dev.rejoinder.text..", "dev.rejoinder.moderation..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.rejoinder", "dev.rejoinder.transfer..")
                .check(engine);
    }

    @Test
    void theEntryAndTheTransferAreTheOnlyPackagesThatKnowEachOther() {
        slices().matching("dev.rejoinder.(*)..")
                .should()
                .beFreeOfCycles()
                .check(engine.that(resideOutsideOfPackages("dev.rejoinder")));
    }

    @Test
    void whatIsPublicIsMadeForUseOrForExtensionButNotByAccident() {
        classes()
                .that()
                .arePublic()
                .and()
                .areNotInterfaces()
                .and()
                .areNotEnums()
                .and()
                .areNotRecords()
                .and()
                .areNotAssignableTo(Throwable.class)
                .and(DescribedPredicate.not(DescribedPredicate.<JavaClass>describe("nested", JavaClass::isNestedClass)))
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(engine);
    }
}
