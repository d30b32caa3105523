package org.hiroba.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What others compile against changes only on purpose: every public type and member of a module stands in its {@code
 * api-signatures.txt}, which is reviewed. After a wanted change write it anew with {@code -Dhiroba.api.write=true} and say in the changelog
 * what it means for plugins.
 */
public final class ApiSignatures {
    private ApiSignatures() {}

    /**
     * Compares, or writes.
     *
     * @param module folder of the module, whose classes are compiled and on the test's class path
     * @throws AssertionError if the file says something else
     */
    public static void check(Path module) throws IOException, ClassNotFoundException {
        Path file = module.resolve("api-signatures.txt");
        String now = String.join("\n", signatures(module.resolve("target").resolve("classes"))) + "\n";
        if (Boolean.getBoolean("hiroba.api.write")) {
            Files.writeString(file, now);
        }
        assertThat(now).as("what plugins compile against").isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
    }

    private static List<String> signatures(Path classes) throws IOException, ClassNotFoundException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".class")).sorted().toList()) {
                String name = classes.relativize(file).toString().replace('/', '.').replaceAll("\\.class$", "");
                if (!name.endsWith("package-info")) {
                    describe(Class.forName(name, false, ApiSignatures.class.getClassLoader()), lines);
                }
            }
        }
        return lines;
    }

    private static void describe(Class<?> type, List<String> lines) {
        if (!isExported(type)) {
            return;
        }
        lines.add(type.toGenericString());
        Stream.of(type.getDeclaredConstructors(), type.getDeclaredMethods(), type.getDeclaredFields())
                .flatMap(Arrays::stream)
                .filter(member -> isVisible((Member) member))
                .map(ApiSignatures::words)
                .sorted()
                .forEach(member -> lines.add("    " + member));
    }

    private static boolean isExported(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && (type.getDeclaringClass() == null || isExported(type.getDeclaringClass()));
    }

    private static boolean isVisible(Member member) {
        boolean visible = Modifier.isPublic(member.getModifiers()) || Modifier.isProtected(member.getModifiers());
        return visible && !member.isSynthetic();
    }

    private static String words(AccessibleObject member) {
        return switch (member) {
            case Constructor<?> constructor -> constructor.toGenericString();
            case Method method -> method.toGenericString();
            case Field field -> field.toGenericString();
            default -> throw new IllegalStateException(member.toString());
        };
    }
}
