package org.hiroba.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A gate that has never failed is not a gate: each rule here fails on the sample and passes on what is sound. */
class PluginArchitectureRulesTest {
    private final JavaClasses bad = new ClassFileImporter().importPackages("org.hiroba.testkit.sample");
    private final JavaClasses sound = new ClassFileImporter().importClasses(SamplePlugin.class, SamplePlugin.Notes.class);

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of(PluginArchitectureRules.DOMAIN_KNOWS_NO_SCREEN_NO_TABLE_NO_BUNDLE, "BadService"),
                Arguments.of(PluginArchitectureRules.VIEWS_DO_NOT_REACH_TABLES, "BadView"),
                Arguments.of(PluginArchitectureRules.NOTHING_IS_PRINTED, "System.out"),
                Arguments.of(PluginArchitectureRules.TIME_IS_JAVA_TIME, "java.util.Date"),
                Arguments.of(PluginArchitectureRules.TIME_COMES_FROM_THE_CLOCK, "Instant.now"),
                Arguments.of(PluginArchitectureRules.THREADS_COME_FROM_THE_CONTEXT, "java.lang.Thread"),
                Arguments.of(PluginArchitectureRules.DEPENDENCIES_COME_THROUGH_CONSTRUCTORS, "BadHabits.ids"),
                Arguments.of(PluginArchitectureRules.NO_STATIC_STATE, "BadHabits.CACHE"),
                Arguments.of(PluginArchitectureRules.NO_STATIC_STATE, "BadHabits.count"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theRuleFailsOnTheSampleAndPassesOnASoundPlugin(ArchRule rule, String named) {
        assertThat(rule.evaluate(bad).getFailureReport().toString()).contains(named);
        assertThat(rule.evaluate(sound).hasViolation()).isFalse();
    }
}
