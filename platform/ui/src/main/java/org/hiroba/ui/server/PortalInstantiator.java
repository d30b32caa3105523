package org.hiroba.ui.server;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.di.DefaultInstantiator;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.NavigationEvent;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Optional;
import java.util.stream.Stream;
import org.hiroba.ui.shell.MainLayout;

/** Makes views by the factories that were contributed with them, and the shell around them. */
final class PortalInstantiator extends DefaultInstantiator {
    private final PortalServiceParts parts;
    private final I18NProvider texts;

    PortalInstantiator(VaadinService service, PortalServiceParts parts) {
        super(service);
        this.parts = parts;
        this.texts = new CatalogTexts(parts.portal().texts());
    }

    @Override
    public Stream<VaadinServiceInitListener> getServiceInitListeners() {
        return Stream.concat(
                super.getServiceInitListeners(),
                Stream.of(event -> event.addIndexHtmlRequestListener(
                        new IndexPage(parts.portal()))));
    }

    @Override
    public <T extends HasElement> T createRouteTarget(Class<T> type, NavigationEvent event) {
        return made(type).orElseGet(() -> super.createRouteTarget(type, event));
    }

    @Override
    public <T> T getOrCreate(Class<T> type) {
        return made(type).orElseGet(() -> super.getOrCreate(type));
    }

    @Override
    public I18NProvider getI18NProvider() {
        return texts;
    }

    private <T> Optional<T> made(Class<T> type) {
        if (type == MainLayout.class) {
            return Optional.of(type.cast(
                    new MainLayout(parts.present(), parts.portal())));
        }
        if (type == FailurePage.class) {
            return Optional.of(type.cast(new FailurePage(parts)));
        }
        if (type == RefusalPage.class) {
            return Optional.of(type.cast(new RefusalPage(parts.present())));
        }
        if (type == NotFoundPage.class) {
            return Optional.of(type.cast(new NotFoundPage(parts.present())));
        }
        if (Component.class.isAssignableFrom(type)) {
            return parts.views().create(type, parts.present()).map(type::cast);
        }
        return Optional.empty();
    }
}
