package org.hiroba.files;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import org.hiroba.testkit.PluginArchitectureRules;

@AnalyzeClasses(packages = "org.hiroba.files", importOptions = ImportOption.DoNotIncludeTests.class)
class FilesArchitectureTest {
    @ArchTest
    static final ArchTests rules = ArchTests.in(PluginArchitectureRules.class);
}
