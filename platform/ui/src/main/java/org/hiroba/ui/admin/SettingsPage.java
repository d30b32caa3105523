package org.hiroba.ui.admin;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hiroba.api.settings.Setting;
import org.hiroba.core.settings.StoredSettings;
import org.hiroba.ui.api.Viewer;

/** Everything that the platform and its plugins let the company choose, made from the definitions. */
public final class SettingsPage extends Div {
    public SettingsPage(Viewer viewer, StoredSettings settings) {
        addClassName("h-stack");
        byArea(settings.definitions()).forEach((area, all) -> {
            Section section = new Section(new H2(name(viewer, area)));
            section.addClassNames("h-card", "h-form");
            all.forEach(setting -> section.add(new SettingField<>(viewer, settings, setting)));
            add(section);
        });
    }

    /** The plugin's id where its author gave the area no name; a text that is missing comes in brackets. */
    private static String name(Viewer viewer, String area) {
        String name = viewer.text("setting.area." + area);
        return name.startsWith("[") ? area : name;
    }

    /** The first word of the key is the plugin or the part of the platform. */
    private static Map<String, List<Setting<?>>> byArea(List<Setting<?>> definitions) {
        Map<String, List<Setting<?>>> areas = new LinkedHashMap<>();
        for (Setting<?> setting : definitions) {
            String area = setting.key().split("\\.", 2)[0];
            areas.computeIfAbsent(area, key -> new java.util.ArrayList<>()).add(setting);
        }
        return areas;
    }
}
