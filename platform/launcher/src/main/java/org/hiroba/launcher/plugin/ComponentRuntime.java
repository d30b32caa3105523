package org.hiroba.launcher.plugin;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hiroba.api.plugin.Plugin;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks Declarative Services what has become of a bundle's plugin component. Safe for concurrent calls. */
final class ComponentRuntime {
    private static final Logger LOG = LoggerFactory.getLogger(ComponentRuntime.class);

    private final ServiceComponentRuntime runtime;

    private ComponentRuntime(ServiceComponentRuntime runtime) {
        this.runtime = runtime;
    }

    static ComponentRuntime of(BundleContext context) {
        ServiceReference<ServiceComponentRuntime> reference =
                context.getServiceReference(ServiceComponentRuntime.class);
        return new ComponentRuntime(context.getService(reference));
    }

    /** The id that the bundle's plugin component names, whether it lives or not; empty for a bundle without one. */
    Optional<String> pluginId(Bundle bundle) {
        return plugins(bundle)
                .map(component -> String.valueOf(component.properties.get(Plugin.ID)))
                .findFirst();
    }

    /** The services that the plugin waits for. */
    List<String> missingServices(Bundle bundle) {
        return configurations(bundle)
                .filter(configuration ->
                        configuration.state == ComponentConfigurationDTO.UNSATISFIED_REFERENCE)
                .flatMap(this::missing)
                .distinct()
                .toList();
    }

    /** What the component threw when it was made: the first line of the deepest cause. */
    Optional<String> activationFailure(Bundle bundle) {
        return configurations(bundle)
                .filter(configuration ->
                        configuration.state == ComponentConfigurationDTO.FAILED_ACTIVATION)
                .map(configuration -> configuration.failure)
                .peek(failure -> LOG.warn("Component of {} failed: {}", bundle, failure))
                .map(ComponentRuntime::rootCause)
                .findFirst();
    }

    private Stream<String> missing(ComponentConfigurationDTO configuration) {
        List<String> names = Arrays.stream(configuration.unsatisfiedReferences)
                .map((UnsatisfiedReferenceDTO reference) -> reference.name)
                .toList();
        return Arrays.stream(configuration.description.references)
                .filter(reference -> names.contains(reference.name))
                .map(reference -> reference.interfaceName);
    }

    private Stream<ComponentConfigurationDTO> configurations(Bundle bundle) {
        return plugins(bundle)
                .map(runtime::getComponentConfigurationDTOs)
                .flatMap(Collection::stream);
    }

    private Stream<ComponentDescriptionDTO> plugins(Bundle bundle) {
        return runtime.getComponentDescriptionDTOs(bundle).stream()
                .filter(component ->
                        Arrays.asList(component.serviceInterfaces).contains(Plugin.class.getName()));
    }

    private static String rootCause(String stackTrace) {
        List<String> lines = stackTrace.lines().toList();
        return lines.stream()
                .filter(line -> line.startsWith("Caused by: "))
                .map(line -> line.substring("Caused by: ".length()))
                .reduce((first, second) -> second)
                .orElse(lines.isEmpty() ? "" : lines.getFirst());
    }
}
