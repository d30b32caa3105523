package org.hiroba.groups.views;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hiroba.api.text.Language;
import org.hiroba.groups.api.Group;
import org.hiroba.groups.api.Lane;
import org.hiroba.groups.domain.GroupTemplate;
import org.hiroba.ui.api.Viewer;
import org.hiroba.ui.api.component.Composer;
import org.hiroba.ui.api.component.EmptyState;

/**
 * Where a group has no post yet: what it is for, and beginnings that one only needs to finish. A place where nobody has written
 * stays so unless the first sentence is easy.
 */
final class FirstWords {
    private static final int BEGINNINGS = 3;

    private final Viewer viewer;
    private final GroupViews model;
    private final Group group;

    FirstWords(Viewer viewer, GroupViews model, Group group) {
        this.viewer = viewer;
        this.model = model;
        this.group = group;
    }

    /** @param composer where a beginning goes; empty for those who may not write */
    EmptyState show(Optional<Composer> composer) {
        List<Component> steps = new ArrayList<>();
        composer.ifPresent(place -> beginnings().forEach(words -> steps.add(beginning(words, place))));
        if (composer.isPresent() && model.groups().members(viewer.caller(), group.id()).size() == 1) {
            Anchor invite = new Anchor(
                    GroupPaths.tab(group.id(), GroupPaths.MEMBERS), viewer.text("groups.members.add"));
            invite.addClassName("h-button");
            steps.add(invite);
        }
        return new EmptyState(
                "groups", viewer.text("groups.empty.title"), hint(), steps.toArray(Component[]::new));
    }

    /** A group of a template has the template's hint, whatever its language and unless its purpose was changed. */
    private String hint() {
        return template()
                .map(template -> viewer.text(template.hintKey()))
                .orElseGet(() -> viewer.text("groups.empty.hint", group.purpose()));
    }

    private Optional<GroupTemplate> template() {
        return Arrays.stream(GroupTemplate.values())
                .filter(template -> viewer.text(template.purposeKey()).equals(group.purpose()))
                .findFirst();
    }

    private List<String> beginnings() {
        String lane = group.lane() == Lane.SOCIAL ? "social" : "work";
        List<String> words = new ArrayList<>();
        for (int number = 1; number <= BEGINNINGS; number++) {
            words.add(viewer.text("groups.begin." + lane + "." + number));
        }
        return words;
    }

    private NativeButton beginning(String words, Composer place) {
        NativeButton button = new NativeButton();
        button.add(new Span(words));
        button.addClassName("h-chip");
        String space = viewer.language() == Language.EN ? " " : "";
        button.addClickListener(event -> place.suggest(words + space));
        return button;
    }
}
