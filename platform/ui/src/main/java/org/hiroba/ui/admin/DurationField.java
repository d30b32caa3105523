package org.hiroba.ui.admin;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.hiroba.ui.api.Viewer;

/**
 * A number and its unit. What is entered counts when both are left, or with Enter: on the way from "8 hours" to "1 day" it is one
 * hour for a moment, which nobody meant.
 */
final class DurationField extends Div {
    private final IntegerField amount = new IntegerField();
    private final Select<TimeUnit> units = new Select<>();

    DurationField(Viewer viewer, String label, Duration duration, boolean fixed, Consumer<Duration> entered) {
        amount.setAriaLabel(label);
        amount.setWidth("8rem");
        amount.setReadOnly(fixed);
        units.setItems(TimeUnit.values());
        units.setItemLabelGenerator(each -> viewer.text(each.key));
        units.setReadOnly(fixed);
        units.setAriaLabel(viewer.text("ui.settings.unit", label));
        units.setWidth("8rem");
        show(duration);
        add(amount, units);
        addClassName("h-inline");
        getElement()
                .addEventListener("focusout", event -> value(entered))
                .setFilter("!event.currentTarget.contains(event.relatedTarget)");
        getElement()
                .addEventListener("keyup", event -> value(entered))
                .setFilter("event.key === 'Enter' && event.target.closest('vaadin-integer-field') !== null");
    }

    private void show(Duration duration) {
        TimeUnit unit = TimeUnit.of(duration);
        amount.setValue((int) (duration.toSeconds() / unit.seconds));
        units.setValue(unit);
    }

    private void value(Consumer<Duration> entered) {
        if (amount.getValue() != null && !amount.isReadOnly()) {
            entered.accept(Duration.ofSeconds(amount.getValue() * units.getValue().seconds));
        }
    }

    private enum TimeUnit {
        SECONDS("ui.unit.seconds", 1),
        MINUTES("ui.unit.minutes", 60),
        HOURS("ui.unit.hours", 3_600),
        DAYS("ui.unit.days", 86_400);

        private final String key;
        private final long seconds;

        TimeUnit(String key, long seconds) {
            this.key = key;
            this.seconds = seconds;
        }

        /** The largest that gives a whole number. */
        static TimeUnit of(Duration duration) {
            return List.of(DAYS, HOURS, MINUTES).stream()
                    .filter(unit -> duration.toSeconds() % unit.seconds == 0)
                    .findFirst()
                    .orElse(SECONDS);
        }
    }
}
