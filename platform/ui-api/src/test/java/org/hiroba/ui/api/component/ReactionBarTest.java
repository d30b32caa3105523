package org.hiroba.ui.api.component;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.content.Reaction;
import org.hiroba.api.content.Reactions;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.text.Language;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ReactionBarTest {
    private static final ContentRef REF = new ContentRef("post", 1);

    private final StillViewer viewer = new StillViewer(Language.JA, Instant.EPOCH);
    private final OwnReactions reactions = new OwnReactions();
    private final ReactionBar bar = new ReactionBar(viewer, reactions, REF, List.of());

    @Test
    void theFirstReactionIsOfferedBeforeAnybodyGaveIt() {
        assertThat(given()).containsExactly("👍 ui.reaction.like 0 false -");
    }

    @Test
    void aTapGivesItAndASecondTapTakesItBack() {
        choose("👍");
        assertThat(reactions.mine).containsExactly("👍");
        assertThat(given()).containsExactly("👍 ui.reaction.like 1 true post:1/👍");
        choose("👍");
        assertThat(reactions.mine).isEmpty();
        assertThat(given()).containsExactly("👍 ui.reaction.like 0 false -");
    }

    @Test
    void aRefusalIsToldAndNothingIsShownAsGiven() {
        reactions.refusing = true;
        choose("👍");
        assertThat(viewer.told).hasSize(1);
        assertThat(given()).containsExactly("👍 ui.reaction.like 0 false -");
    }

    @Test
    void whatOthersGaveIsShownWhenItHappens() {
        bar.show(List.of(new Reaction("💡", 5, true), new Reaction("👍", 12, false)));
        assertThat(given()).containsExactly("👍 ui.reaction.like 12 false post:1/👍", "💡  5 true post:1/💡");
        bar.show(List.of(new Reaction("💡", 0, false)));
        assertThat(given()).containsExactly("👍 ui.reaction.like 0 false -");
    }

    @Test
    void theLastButtonOffersAllOfThem() {
        tell("", "h-reactions-7");
        Popover popover = (Popover) bar.getChildren().findFirst().orElseThrow();
        assertThat(popover.getFor()).isEqualTo("h-reactions-7");
        assertThat(popover.getChildren()
                        .flatMap(Component::getChildren)
                        .map(choice -> choice.getElement().getText()))
                .containsExactlyElementsOf(reactions.offered());
    }

    /** Emoji, word, count, mine, and by what the givers are asked for. */
    private List<String> given() {
        List<String> all = new ArrayList<>();
        JsonMapper.shared().readTree(bar.getElement().getAttribute("given")).forEach(reaction -> all.add(
                String.join(
                        " ",
                        reaction.path("emoji").asString(),
                        reaction.path("word").asString(""),
                        reaction.path("count").asString(),
                        reaction.path("mine").asString(),
                        reaction.path("givers").asString("-"))));
        return all;
    }

    private void choose(String emoji) {
        tell(emoji, "");
    }

    /** What the browser's part tells. */
    private void tell(String emoji, String opener) {
        Element element = bar.getElement();
        ObjectNode data = JacksonUtils.createObjectNode();
        data.put("event.detail.emoji", emoji);
        data.put("event.detail.opener", opener);
        element.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(element, "choose", data));
    }

    /** Knows only what the viewer gave. */
    private static final class OwnReactions implements Reactions {
        private final Set<String> mine = new LinkedHashSet<>();
        private boolean refusing;

        @Override
        public List<String> offered() {
            return List.of("👍", "💡");
        }

        @Override
        public void give(Caller caller, ContentRef ref, String emoji) {
            if (refusing) {
                throw HirobaException.notFound();
            }
            mine.add(emoji);
        }

        @Override
        public void takeBack(Caller caller, ContentRef ref, String emoji) {
            mine.remove(emoji);
        }

        @Override
        public Map<ContentRef, List<Reaction>> of(PersonId viewer, Collection<ContentRef> refs) {
            return Map.of(REF, mine.stream().map(emoji -> new Reaction(emoji, 1, true)).toList());
        }

        @Override
        public List<PersonId> givers(Caller caller, ContentRef ref, String emoji) {
            return List.of();
        }

        @Override
        public boolean bringIn(
                Caller caller, ContentRef ref, PersonId giver, String emoji, Instant at) {
            return mine.add(emoji);
        }
    }
}
