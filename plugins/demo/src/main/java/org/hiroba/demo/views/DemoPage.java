package org.hiroba.demo.views;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.hiroba.api.command.Progress;
import org.hiroba.api.text.Language;
import org.hiroba.demo.domain.DemoCompany;
import org.hiroba.demo.domain.GuestAccess;
import org.hiroba.ui.api.Viewer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Load the demo company in either language, watch it come, remove it. */
public final class DemoPage extends Div {
    private static final Logger LOG = LoggerFactory.getLogger(DemoPage.class);

    private final Viewer viewer;
    private final DemoCompany company;
    private final Executor executor;
    private final ProgressBar bar = new ProgressBar();
    private final Paragraph state = new Paragraph();
    private final Div result = new Div();
    private final NativeButton japanese;
    private final NativeButton english;
    private final NativeButton remove;
    private final NativeButton confirm;
    private final Paragraph warning;

    public DemoPage(Viewer viewer, DemoCompany company, Executor executor) {
        this.viewer = viewer;
        this.company = company;
        this.executor = executor;
        japanese = button("demo.page.load-ja", () -> load(Language.JA));
        english = button("demo.page.load-en", () -> load(Language.EN));
        remove = button("demo.page.remove", () -> askToRemove(true));
        confirm = button("demo.page.remove-now", this::removeCompany);
        confirm.addClassName("h-button-loss");
        warning = new Paragraph(viewer.text("demo.page.remove-warning"));
        bar.getElement().setAttribute("aria-label", viewer.text("demo.page.progress"));
        state.getElement().setAttribute("role", "status");
        addClassName("h-stack");
        Div buttons = new Div(japanese, english, remove);
        buttons.addClassName("h-inline");
        add(new Paragraph(viewer.text("demo.page.text")), state, bar, buttons, warning, confirm, result);
        showState();
    }

    private NativeButton button(String key, Runnable action) {
        NativeButton button = new NativeButton(viewer.text(key), event -> action.run());
        button.addClassName("h-button");
        return button;
    }

    private void showState() {
        boolean there = company.isThere(viewer.caller());
        bar.setVisible(false);
        state.setText(viewer.text(there ? "demo.page.there" : "demo.page.not-there"));
        japanese.setVisible(!there);
        english.setVisible(!there);
        remove.setVisible(there);
        askToRemove(false);
    }

    private void askToRemove(boolean ask) {
        warning.setVisible(ask);
        confirm.setVisible(ask);
    }

    private void load(Language language) {
        var caller = viewer.caller();
        work(progress -> company.create(caller, language, progress), "demo.done.created");
    }

    private void removeCompany() {
        var caller = viewer.caller();
        work(
                progress -> {
                    company.remove(caller, progress);
                    return List.of();
                },
                "demo.done.removed");
    }

    private void work(Function<Progress, List<GuestAccess>> work, String doneKey) {
        List.of(japanese, english, remove, confirm).forEach(button -> button.setVisible(false));
        warning.setVisible(false);
        result.removeAll();
        bar.setVisible(true);
        bar.setIndeterminate(true);
        state.setText(viewer.text("demo.page.working"));
        executor.execute(() -> run(work, doneKey));
    }

    private void run(Function<Progress, List<GuestAccess>> work, String doneKey) {
        try {
            List<GuestAccess> guests = work.apply((done, total) -> viewer.onPage(() -> show(done, total)));
            viewer.onPage(() -> {
                showState();
                viewer.tell(viewer.text(doneKey));
                showGuests(guests);
            });
        } catch (RuntimeException failed) {
            // Whatever it was, the page must not go on waiting for it; and perhaps there is no page any more.
            LOG.warn("Work on the demo company was broken off", failed);
            viewer.onPage(() -> {
                showState();
                viewer.tell(failed);
            });
        }
    }

    private void show(long done, long total) {
        bar.setIndeterminate(false);
        bar.setValue(total == 0 ? 1 : Math.min(1.0, (double) done / total));
        state.setText(viewer.text("demo.page.step", done, total));
    }

    private void showGuests(List<GuestAccess> guests) {
        if (guests.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        guests.forEach(guest -> list.add(new ListItem(
                viewer.text("demo.guests.one", guest.name(), guest.login(), guest.password()))));
        result.add(new H3(viewer.text("demo.guests.heading")), list);
    }
}
