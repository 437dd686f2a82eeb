package mlsd;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass.Predicates;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// The laws of the architecture: arrows between packages go down only.
@AnalyzeClasses(packages = "mlsd", importOptions = DoNotIncludeTests.class)
class LawsTest {
    private static final String ENGINE = "org.dflib.jjava..";

    @ArchTest
    static final ArchRule packages_form_no_cycle =
            slices().matching("mlsd.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nobody_uses_the_kernel_package = noClasses()
            .that()
            .resideOutsideOfPackage("mlsd.kernel..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("mlsd.kernel..");

    @ArchTest
    static final ArchRule only_kernel_display_and_widget_see_the_engine = noClasses()
            .that()
            .resideOutsideOfPackages("mlsd.kernel..", "mlsd.display..", "mlsd.widget..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ENGINE);

    @ArchTest
    static final ArchRule metrics_capacity_worlds_and_lesson_use_the_jdk_alone = classes()
            .that()
            .resideInAnyPackage("mlsd.metrics..", "mlsd.capacity..", "mlsd.worlds..", "mlsd.lesson..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify.annotations..",
                    "mlsd.metrics..",
                    "mlsd.capacity..",
                    "mlsd.worlds..",
                    "mlsd.lesson..");

    @ArchTest
    static final ArchRule data_is_the_ground_floor = only("mlsd.data..", "mlsd.data..");

    @ArchTest
    static final ArchRule features_use_data = only("mlsd.features..", "mlsd.features..", "mlsd.data..");

    @ArchTest
    static final ArchRule models_use_data = only("mlsd.models..", "mlsd.models..", "mlsd.data..");

    @ArchTest
    static final ArchRule monitor_uses_metrics_and_models =
            only("mlsd.monitor..", "mlsd.monitor..", "mlsd.metrics..", "mlsd.models..");

    @ArchTest
    static final ArchRule serve_uses_features_models_and_the_page_of_monitor =
            only("mlsd.serve..", "mlsd.serve..", "mlsd.features..", "mlsd.models..", "mlsd.monitor..");

    @ArchTest
    static final ArchRule plot_uses_metrics = only("mlsd.plot..", "mlsd.plot..", "mlsd.metrics..");

    @ArchTest
    static final ArchRule experiment_uses_metrics = only("mlsd.experiment..", "mlsd.experiment..", "mlsd.metrics..");

    private static ArchRule only(String place, String... allowed) {
        return noClasses()
                .that()
                .resideInAPackage(place)
                .should()
                .dependOnClassesThat(
                        Predicates.resideInAPackage("mlsd..").and(Predicates.resideOutsideOfPackages(allowed)));
    }
}
