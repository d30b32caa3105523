package org.hiroba.ui.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.List;
import org.hiroba.api.identity.Door;
import org.hiroba.api.identity.People;
import org.hiroba.api.identity.Person;
import org.hiroba.core.audit.AuditEntry;
import org.hiroba.core.audit.AuditFilter;
import org.hiroba.core.audit.AuditLog;
import org.hiroba.core.audit.AuditVerification;
import org.hiroba.ui.api.Viewer;
import org.hiroba.ui.api.component.RelativeTime;

/** Who did what, newest first, and a check that nobody has changed it since. */
public final class AuditPage extends Div {
    private static final int PAGE = 50;

    private final transient Viewer viewer;
    private final transient AuditLog audit;
    private final transient People people;
    private final OrderedList lines = new OrderedList();
    private final Button more;
    private long before = Long.MAX_VALUE;

    public AuditPage(Viewer viewer, AuditLog audit, People people) {
        this.viewer = viewer;
        this.audit = audit;
        this.people = people;
        addClassName("h-stack");
        more = new Button(viewer.text("ui.more"), event -> load());
        Button verify = new Button(
                viewer.text("ui.audit.verify"), event -> viewer.attempt(this::verify));
        Div tools = new Div(verify);
        tools.addClassName("h-inline");
        lines.addClassName("h-audit");
        add(tools, lines, more);
        load();
    }

    private void load() {
        List<AuditEntry> entries = audit.list(viewer.caller(), AuditFilter.ALL, before, PAGE);
        entries.forEach(entry -> lines.add(line(entry)));
        if (!entries.isEmpty()) {
            before = entries.getLast().id();
        }
        more.setVisible(entries.size() == PAGE);
    }

    private ListItem line(AuditEntry entry) {
        Span who = new Span(entry.person()
                .flatMap(people::find)
                .map(Person::name)
                .orElseGet(() -> viewer.text("ui.audit.nobody")));
        who.addClassName("h-who-name");
        Span what = new Span(viewer.text("audit." + entry.action()));
        Span to = new Span(String.join("  ", subject(entry), entry.details()).strip());
        to.addClassName("h-help");
        Span from = new Span(origin(entry));
        from.addClassName("h-help");
        ListItem line = new ListItem(RelativeTime.full(viewer, entry.at()), who, what, to, from);
        line.addClassName("h-audit-line");
        return line;
    }

    /** The door in words, and the address if there was one. */
    private String origin(AuditEntry entry) {
        String[] parts = entry.origin().split(" ", 2);
        boolean isDoor = Arrays.stream(Door.values()).anyMatch(each -> each.name().equals(parts[0]));
        String door = isDoor ? viewer.text("audit.door." + parts[0]) : parts[0];
        return parts.length == 1 ? door : door + " " + parts[1];
    }

    private String subject(AuditEntry entry) {
        String subject = entry.subject();
        if (subject.startsWith("person:")) {
            return people.find(org.hiroba.api.identity.PersonId.parse(subject.substring(7)))
                    .map(Person::name)
                    .orElse(subject);
        }
        return subject;
    }

    private void verify() {
        AuditVerification result = audit.verify(viewer.caller());
        viewer.tell(
                result.isIntact()
                        ? viewer.text("ui.audit.intact", result.entries())
                        : viewer.text("ui.audit.broken", result.brokenAt().orElseThrow()));
    }
}
