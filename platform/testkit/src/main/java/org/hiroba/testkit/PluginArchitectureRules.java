package org.hiroba.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.Set;

/**
 * What holds inside every plugin. A plugin's test is three lines:
 *
 * <pre>{@code
 * @AnalyzeClasses(packages = "org.hiroba.notes", importOptions = ImportOption.DoNotIncludeTests.class)
 * class NotesArchitectureTest {
 *     @ArchTest
 *     static final ArchTests rules = ArchTests.in(PluginArchitectureRules.class);
 * }
 * }</pre>
 */
public final class PluginArchitectureRules {
    /** Ids and the failure of a taken key are the domain's business too; statements and rows are not. */
    private static final Set<String> SQL = Set.of(
            "org.hiroba.api.storage.Sql", "org.hiroba.api.storage.Row", "org.hiroba.api.storage.RowMapper");

    private static final Set<String> OLD_TIME = Set.of(
            "java.util.Date", "java.util.Calendar", "java.util.GregorianCalendar", "java.text.SimpleDateFormat");

    private static final Set<String> THREADS = Set.of(
            "java.lang.Thread", "java.util.Timer", "java.util.concurrent.Executors", "java.util.concurrent.ForkJoinPool");

    private static final Set<String> INJECTION = Set.of(
            "org.osgi.service.component.annotations.Reference",
            "jakarta.inject.Inject",
            "jakarta.annotation.Resource",
            "org.springframework.beans.factory.annotation.Autowired");

    private static final Set<String> MUTABLE = Set.of(
            "java.util.ArrayList",
            "java.util.HashMap",
            "java.util.LinkedHashMap",
            "java.util.TreeMap",
            "java.util.HashSet",
            "java.util.LinkedHashSet",
            "java.util.TreeSet",
            "java.util.ArrayDeque",
            "java.util.WeakHashMap",
            "java.lang.ThreadLocal",
            "java.lang.StringBuilder");

    @ArchTest
    public static final ArchRule DOMAIN_KNOWS_NO_SCREEN_NO_TABLE_NO_BUNDLE = noClasses()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                            "com.vaadin..", "java.sql..", "javax.sql..", "org.osgi..", "jakarta.servlet..", "jakarta.ws..")
                    .or(named(SQL)))
            .allowEmptyShould(true)
            .because("what holds in the business holds whatever shows or stores it");

    @ArchTest
    public static final ArchRule VIEWS_DO_NOT_REACH_TABLES = noClasses()
            .that()
            .resideInAPackage("..views..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("..storage..", "java.sql..", "javax.sql..")
                    .and(DescribedPredicate.not(resideInAnyPackage("org.hiroba.api.storage")))
                    .or(named(SQL)))
            .allowEmptyShould(true)
            .because("rights are checked in the service, and a view that goes round it goes round them");

    @ArchTest
    public static final ArchRule NOTHING_IS_PRINTED = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule TIME_IS_JAVA_TIME = noClasses()
            .should()
            .dependOnClassesThat(named(OLD_TIME))
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses()
            .should()
            .accessTargetWhere(calls("java.time.Instant", "now")
                    .or(calls("java.time.LocalDate", "now"))
                    .or(calls("java.time.LocalDateTime", "now"))
                    .or(calls("java.time.ZonedDateTime", "now"))
                    .or(calls("java.lang.System", "currentTimeMillis")))
            .allowEmptyShould(true)
            .because("tests set the time to 19:00 on a holiday");

    @ArchTest
    public static final ArchRule THREADS_COME_FROM_THE_CONTEXT = noClasses()
            .should()
            .accessTargetWhere(describe("start threads", access -> THREADS.contains(owner(access))
                    && (access.getName().equals("<init>")
                            || access.getName().startsWith("new")
                            || access.getName().startsWith("of")
                            || access.getName().equals("startVirtualThread"))))
            .allowEmptyShould(true)
            .because("PluginContext.executor() stops with the plugin");

    @ArchTest
    public static final ArchRule THE_PAGE_IS_HANDED_ON = noClasses()
            .should()
            .accessTargetWhere(calls("com.vaadin.flow.component.UI", "getCurrent"))
            .allowEmptyShould(true)
            .because("off the page's own thread there is no current one; take it from the component or the event");

    @ArchTest
    public static final ArchRule DEPENDENCIES_COME_THROUGH_CONSTRUCTORS = noFields()
            .should()
            .beAnnotatedWith(describe(
                    "an annotation of injection", annotation -> INJECTION.contains(annotation.getRawType().getName())))
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule NO_STATIC_STATE = noFields()
            .that(describe("are static and can change", PluginArchitectureRules::isStaticState))
            .should()
            .beDeclaredInClassesThat(describe("are the plugin's own", owner -> true))
            .allowEmptyShould(true)
            .because("it outlives the plugin and leaks from one test into the next");

    private PluginArchitectureRules() {}

    private static boolean isStaticState(JavaField field) {
        if (!field.getModifiers().contains(JavaModifier.STATIC) || field.getModifiers().contains(JavaModifier.SYNTHETIC)) {
            return false;
        }
        String type = field.getRawType().getName();
        return !field.getModifiers().contains(JavaModifier.FINAL)
                || MUTABLE.contains(type)
                || type.startsWith("java.util.concurrent.");
    }

    private static DescribedPredicate<JavaClass> named(Set<String> names) {
        return describe("are one of " + names, type -> names.contains(type.getName()));
    }

    private static DescribedPredicate<JavaAccess<?>> calls(String type, String method) {
        return describe(
                "call " + type + "." + method,
                access -> owner(access).equals(type) && access.getName().equals(method));
    }

    private static String owner(JavaAccess<?> access) {
        return access.getTargetOwner().getName();
    }
}
