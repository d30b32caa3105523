package org.hiroba.ui.api.component;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.content.Reaction;
import org.hiroba.api.content.Reactions;
import org.hiroba.ui.api.Viewer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One tap says いいね. The first reaction that the company offers is always there with its word; others show when somebody
 * gave them, and behind the last button are all. Further components (comment, make a task of it) may follow on the line.
 *
 * <p>Who gave a reaction shows when a mouse, the keyboard or a resting finger is on it.
 *
 * <p>What others do arrives through {@link #show}, which the view calls on {@link Reactions#CHANGED}. The buttons are made in the
 * browser: the server keeps one component for the whole bar, for a page has hundreds.
 *
 * @since 0.1
 */
@Tag("hiroba-reactions")
public final class ReactionBar extends HtmlContainer {
    private final Viewer viewer;
    private final Reactions reactions;
    private final ContentRef ref;
    private List<Reaction> shown;

    /** @param given as the service told them for this content */
    public ReactionBar(Viewer viewer, Reactions reactions, ContentRef ref, List<Reaction> given) {
        this.viewer = viewer;
        this.reactions = reactions;
        this.ref = ref;
        this.shown = List.copyOf(given);
        addClassName("h-acts");
        getElement()
                .addEventListener("choose", event -> chosen(event.getEventData()))
                .addEventData("event.detail.emoji")
                .addEventData("event.detail.opener");
        render();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJsModule("/kit/reactions-element.js");
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

    private void render() {
        Map<String, Reaction> wanted = new LinkedHashMap<>();
        wanted.put(first(), find(first()));
        shown.stream().filter(reaction -> reaction.count() > 0).forEach(given -> wanted.put(given.emoji(), given));
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        wanted.values().forEach(reaction -> all.add(json(reaction)));
        getElement().setAttribute("given", all.toString());
    }

    private ObjectNode json(Reaction reaction) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("emoji", reaction.emoji());
        if (reaction.emoji().equals(first())) {
            json.put("word", viewer.text("ui.reaction.like"));
        }
        json.put("count", reaction.count());
        json.put("mine", reaction.mine());
        json.put("label", label(reaction));
        if (reaction.count() > 0) {
            json.put("givers", ref + "/" + reaction.emoji());
        }
        return json;
    }

    private String first() {
        return reactions.offered().getFirst();
    }

    private Reaction find(String emoji) {
        return shown.stream()
                .filter(reaction -> reaction.emoji().equals(emoji))
                .findFirst()
                .orElse(new Reaction(emoji, 0, false));
    }

    private String label(Reaction reaction) {
        String name = reaction.emoji().equals(first()) ? viewer.text("ui.reaction.like") : reaction.emoji();
        return viewer.text("ui.reaction.label", name, reaction.count());
    }

    private void chosen(JsonNode told) {
        String emoji = told.path("event.detail.emoji").asString("");
        if (emoji.isEmpty()) {
            offer(told.path("event.detail.opener").asString(""));
        } else {
            toggle(find(emoji));
        }
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

    private void offer(String opener) {
        Popover popover = new Popover();
        popover.setFor(opener);
        popover.setOpenOnClick(false);
        popover.setPosition(PopoverPosition.TOP_START);
        popover.setAriaLabelledBy(opener);
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
        choice.setAriaLabel(label(present));
        choice.getElement().setAttribute("aria-pressed", String.valueOf(present.mine()));
        choice.addClickListener(event -> {
            popover.close();
            toggle(find(emoji));
        });
        return choice;
    }
}
