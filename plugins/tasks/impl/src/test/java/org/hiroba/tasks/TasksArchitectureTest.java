package org.hiroba.tasks;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import org.hiroba.testkit.PluginArchitectureRules;

@AnalyzeClasses(packages = "org.hiroba.tasks", importOptions = ImportOption.DoNotIncludeTests.class)
class TasksArchitectureTest {
    @ArchTest
    static final ArchTests rules = ArchTests.in(PluginArchitectureRules.class);
}
