package org.hiroba.example;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import org.hiroba.testkit.PluginArchitectureRules;

@AnalyzeClasses(packages = "org.hiroba.example", importOptions = ImportOption.DoNotIncludeTests.class)
class ExampleArchitectureTest {
    @ArchTest
    static final ArchTests rules = ArchTests.in(PluginArchitectureRules.class);
}
