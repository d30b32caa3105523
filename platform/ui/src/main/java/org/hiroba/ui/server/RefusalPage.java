package org.hiroba.ui.server;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.ui.shell.MainLayout;
import org.hiroba.ui.viewer.PageViewer;

/** A service said no while the page was made: the reason in words, with the status that belongs to it. */
@ParentLayout(MainLayout.class)
final class RefusalPage extends Div implements HasErrorParameter<HirobaException>, HasDynamicTitle {
    private final PageViewer viewer;

    RefusalPage(PageViewer viewer) {
        this.viewer = viewer;
        addClassName("h-page");
    }

    @Override
    public int setErrorParameter(
            BeforeEnterEvent event, ErrorParameter<HirobaException> parameter) {
        HirobaException refusal = parameter.getException();
        String words = refusal.code() == ErrorCode.FORBIDDEN ? viewer.text("ui.refused.forbidden") : viewer.words(refusal);
        removeAll();
        add(ErrorWords.of(viewer, "lock", viewer.text("ui.refused.title"), words));
        return refusal.code().httpStatus();
    }

    @Override
    public String getPageTitle() {
        return viewer.text("ui.refused.title");
    }
}
