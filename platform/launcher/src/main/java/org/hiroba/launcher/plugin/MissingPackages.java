package org.hiroba.launcher.plugin;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hiroba.launcher.plugin.Quarantine.Cause;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;

/** Finds out why a bundle does not resolve, in words that name the package and the version. */
final class MissingPackages {
    private final BundleContext context;

    MissingPackages(BundleContext context) {
        this.context = context;
    }

    Quarantine explain(Bundle bundle) {
        return requirements(bundle)
                .filter(requirement -> offers().noneMatch(requirement::matches))
                .findFirst()
                .map(this::explain)
                .orElseGet(() -> Quarantine.of(Cause.UNRESOLVED, "unresolved"));
    }

    private Quarantine explain(BundleRequirement requirement) {
        String name = packageName(requirement);
        String wanted = wantedVersion(requirement);
        if (name.isEmpty()) {
            return Quarantine.of(Cause.UNRESOLVED, "no-capability", requirement.getNamespace());
        }
        return offeredVersion(name)
                .map(offered -> Quarantine.of(Cause.UNRESOLVED, "other-version", name, wanted, offered))
                .orElseGet(() -> Quarantine.of(Cause.UNRESOLVED, "no-package", name));
    }

    private static Stream<BundleRequirement> requirements(Bundle bundle) {
        return bundle.adapt(BundleRevision.class).getDeclaredRequirements(null).stream()
                .filter(requirement -> !"optional".equals(requirement.getDirectives().get("resolution")))
                .filter(requirement -> !"dynamic".equals(requirement.getDirectives().get("resolution")));
    }

    /** Of all bundles, those included that do not resolve themselves: they have a reason of their own. */
    private Stream<BundleCapability> offers() {
        return Arrays.stream(context.getBundles())
                .map(bundle -> bundle.adapt(BundleRevision.class))
                .flatMap(revision -> revision == null
                        ? Stream.empty()
                        : revision.getDeclaredCapabilities(null).stream());
    }

    private Optional<String> offeredVersion(String packageName) {
        List<String> versions = offers()
                .filter(offer -> packageName.equals(
                        offer.getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE)))
                .map(offer -> String.valueOf(
                        offer.getAttributes().get(PackageNamespace.CAPABILITY_VERSION_ATTRIBUTE)))
                .toList();
        return versions.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", versions));
    }

    /** Requirements state their wish as a filter: {@code (&(osgi.wiring.package=a.b)(version>=1.0)(!(version>=2.0)))}. */
    private static String packageName(BundleRequirement requirement) {
        String filter = filter(requirement);
        String key = "(" + PackageNamespace.PACKAGE_NAMESPACE + "=";
        int at = filter.indexOf(key);
        return at < 0 ? "" : filter.substring(at + key.length(), filter.indexOf(')', at));
    }

    private static String wantedVersion(BundleRequirement requirement) {
        String filter = filter(requirement);
        StringBuilder wanted = new StringBuilder();
        bound(filter, "(version>=").ifPresent(low -> wanted.append("≥ ").append(low));
        bound(filter, "(!(version>=").ifPresent(high -> wanted.append(", < ").append(high));
        return wanted.isEmpty() ? "?" : wanted.toString();
    }

    private static Optional<String> bound(String filter, String key) {
        String text = key.startsWith("(!") ? filter : filter.replace("(!(version>=", "(!(not>=");
        int at = text.indexOf(key);
        return at < 0
                ? Optional.empty()
                : Optional.of(text.substring(at + key.length(), text.indexOf(')', at)));
    }

    private static String filter(BundleRequirement requirement) {
        return requirement.getDirectives().getOrDefault("filter", "");
    }
}
