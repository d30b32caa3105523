package org.hiroba.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import java.nio.file.Path;
import org.hiroba.testkit.BuiltPluginRules;
import org.hiroba.testkit.PluginArchitectureRules;
import org.hiroba.testkit.TextRules;
import org.junit.jupiter.api.Test;

@AnalyzeClasses(packages = "org.hiroba.search", importOptions = ImportOption.DoNotIncludeTests.class)
class SearchArchitectureTest {
    @ArchTest
    static final ArchTests rules = ArchTests.in(PluginArchitectureRules.class);

    @Test
    void theBundleKeepsToItsBounds() {
        assertThat(BuiltPluginRules.faults(Path.of("target/classes"), "org.hiroba.search")).isEmpty();
    }

    @Test
    void everyTextIsThereInBothLanguages() {
        assertThat(TextRules.faults(Path.of("target/classes"), "search")).isEmpty();
    }
}
