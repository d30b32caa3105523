package org.hiroba.ui.api.component;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.content.Reaction;
import org.hiroba.api.content.Reactions;
import org.hiroba.ui.api.Viewer;

/**
 * One tap says いいね. The first reaction that the company offers is always there with its word; others show when somebody
 * gave them, and behind the last button are all. Further components (comment, make a task of it) may follow on the line.
 *
 * <p>Who gave a reaction shows when a mouse, the keyboard or a resting finger is on it.
 *
 * <p>A tap shows at once and is taken back if the service refuses. What others do arrives through {@link #show}, which the
 * view calls on {@link Reactions#CHANGED}.
 *
 * @since 0.1
 */
public final class ReactionBar extends Div {
    private final Viewer viewer;
    private final Reactions reactions;
    private final ContentRef ref;
    private final Div chips = new Div();
    private final Map<String, NativeButton> buttons = new LinkedHashMap<>();
    private List<Reaction> shown;

    /** @param given as the service told them for this content */
    public ReactionBar(Viewer viewer, Reactions reactions, ContentRef ref, List<Reaction> given) {
        this.viewer = viewer;
        this.reactions = reactions;
        this.ref = ref;
        this.shown = List.copyOf(given);
        addClassName("h-acts");
        chips.addClassName("h-acts-chips");
        chips.getElement().setAttribute("role", "group");
        chips.getElement().setAttribute("aria-label", viewer.text("ui.reactions"));
        chips.add(more());
        add(chips);
        render();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJsModule("/kit/givers.js");
    }

    /** Shows the state after a change by anybody. */
    public void show(List<Reaction> given) {
        if (!shown.equals(given)) {
            shown = List.copyOf(given);
            render();
        }
    }

    /** Reads the state anew; for views that hold one bar only. */
    public void refresh() {
        show(reactions.of(viewer.caller().person(), List.of(ref)).getOrDefault(ref, List.of()));
    }

    /** Puts buttons behind the reactions. */
    public ReactionBar with(Component... further) {
        add(further);
        return this;
    }

    /** Buttons that are there already stay, and with them the focus. */
    private void render() {
        String first = reactions.offered().getFirst();
        Set<String> wanted = new LinkedHashSet<>(List.of(first));
        shown.stream().filter(reaction -> reaction.count() > 0).map(Reaction::emoji).forEach(wanted::add);
        buttons.keySet().removeIf(emoji -> {
            boolean gone = !wanted.contains(emoji);
            if (gone) {
                chips.remove(buttons.get(emoji));
            }
            return gone;
        });
        for (String emoji : wanted) {
            NativeButton chip = buttons.computeIfAbsent(emoji, this::chip);
            fill(chip, find(emoji), emoji.equals(first));
        }
    }

    private NativeButton chip(String emoji) {
        NativeButton chip = new NativeButton();
        chip.addClassName("h-chip");
        Tap.on(chip, () -> toggle(find(emoji)));
        chips.addComponentAtIndex(buttons.size(), chip);
        return chip;
    }

    private Reaction find(String emoji) {
        return shown.stream()
                .filter(reaction -> reaction.emoji().equals(emoji))
                .findFirst()
                .orElse(new Reaction(emoji, 0, false));
    }

    private void fill(NativeButton chip, Reaction reaction, boolean first) {
        chip.setClassName("h-chip-mine", reaction.mine());
        chip.getElement().setAttribute("aria-pressed", String.valueOf(reaction.mine()));
        chip.setAriaLabel(label(reaction, first));
        Span emoji = new Span(reaction.emoji());
        emoji.addClassName("h-emoji");
        List<Component> words = new ArrayList<>(List.of(emoji));
        if (first) {
            words.add(new Span(viewer.text("ui.reaction.like")));
        }
        if (reaction.count() > 0) {
            // The space is not seen, but read: what is written must be part of what is said.
            words.addAll(List.of(new Text(" "), new Span(String.valueOf(reaction.count()))));
            chip.getElement().setAttribute("data-givers", ref + "/" + reaction.emoji());
        } else {
            chip.getElement().removeAttribute("data-givers");
        }
        Still.draw(chip, words.toArray(Component[]::new));
    }

    private String label(Reaction reaction, boolean first) {
        String name = first ? viewer.text("ui.reaction.like") : reaction.emoji();
        return viewer.text("ui.reaction.label", name, reaction.count());
    }

    private void toggle(Reaction before) {
        boolean well = viewer.attempt(() -> {
            if (before.mine()) {
                reactions.takeBack(viewer.caller(), ref, before.emoji());
            } else {
                reactions.give(viewer.caller(), ref, before.emoji());
            }
        });
        if (well) {
            refresh();
        }
    }

    private NativeButton more() {
        NativeButton button = new NativeButton();
        Still.draw(button, new ThemeIcon("reaction"));
        button.addClassNames("h-chip", "h-chip-icon");
        button.setAriaLabel(viewer.text("ui.reaction.more"));
        button.getElement().setAttribute("aria-haspopup", "dialog");
        Tap.on(button, () -> offer(button));
        return button;
    }

    private void offer(NativeButton button) {
        Popover popover = new Popover();
        popover.setTarget(button);
        popover.setOpenOnClick(false);
        popover.setPosition(PopoverPosition.TOP_START);
        popover.setAriaLabel(viewer.text("ui.reaction.more"));
        popover.setAutofocus(true);
        Div choices = new Div();
        choices.addClassName("h-emoji-choice");
        for (String emoji : reactions.offered()) {
            choices.add(choice(emoji, popover));
        }
        popover.add(choices);
        popover.addOpenedChangeListener(event -> {
            if (!event.isOpened()) {
                popover.removeFromParent();
            }
        });
        add(popover);
        popover.open();
    }

    private NativeButton choice(String emoji, Popover popover) {
        NativeButton choice = new NativeButton(emoji);
        Reaction present = find(emoji);
        choice.addClassName("h-emoji");
        choice.setAriaLabel(label(present, emoji.equals(reactions.offered().getFirst())));
        choice.getElement().setAttribute("aria-pressed", String.valueOf(present.mine()));
        choice.addClickListener(event -> {
            popover.close();
            toggle(find(emoji));
        });
        return choice;
    }
}
