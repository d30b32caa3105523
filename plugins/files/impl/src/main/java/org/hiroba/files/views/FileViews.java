package org.hiroba.files.views;

import com.vaadin.flow.component.Component;
import org.hiroba.api.plugin.PluginContext;
import org.hiroba.files.domain.FilePages;
import org.hiroba.files.domain.FileService;
import org.hiroba.files.domain.FileWords;
import org.hiroba.files.domain.StoredFile;

/** What the views ask. */
public record FileViews(PluginContext hiroba, FileService files, FilePages pages, FileWords words) {
    /** Where the portal shows what a file belongs to; empty for an upload that is nowhere yet. */
    String back(StoredFile file) {
        return file.home().flatMap(hiroba.audiences()::path).orElse("");
    }

    /** Loads the plugin's style sheet with the component. */
    void style(Component component) {
        component.addAttachListener(event -> event.getUI().getPage().addStyleSheet(hiroba.asset("files.css")));
    }
}
