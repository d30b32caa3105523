package org.hiroba.ui.api.component;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.content.Reaction;
import org.hiroba.api.content.Reactions;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.text.Language;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class ReactionBarTest {
    private static final ContentRef REF = new ContentRef("post", 1);

    private final StillViewer viewer = new StillViewer(Language.JA, Instant.EPOCH);
    private final OwnReactions reactions = new OwnReactions();
    private final ReactionBar bar = new ReactionBar(viewer, reactions, REF, List.of());

    @Test
    void theFirstReactionIsOfferedBeforeAnybodyGaveIt() {
        assertThat(first().getElement().getAttribute("aria-pressed")).isEqualTo("false");
        assertThat(words(first())).isEqualTo("👍ui.reaction.like");
    }

    @Test
    void aTapGivesItAndASecondTapTakesItBack() {
        click(first());
        assertThat(reactions.mine).containsExactly("👍");
        assertThat(first().getElement().getAttribute("aria-pressed")).isEqualTo("true");
        click(first());
        assertThat(reactions.mine).isEmpty();
        assertThat(first().getElement().getAttribute("aria-pressed")).isEqualTo("false");
    }

    @Test
    void aRefusalIsToldAndNothingIsShownAsGiven() {
        reactions.refusing = true;
        click(first());
        assertThat(viewer.told).hasSize(1);
        assertThat(first().getElement().getAttribute("aria-pressed")).isEqualTo("false");
    }

    @Test
    void whatOthersGaveIsShownWhenItHappens() {
        bar.show(List.of(new Reaction("👍", 12, false), new Reaction("💡", 5, true)));
        assertThat(words(first())).isEqualTo("👍ui.reaction.like 12");
        assertThat(buttons().map(ReactionBarTest::words))
                .contains("💡 5");
    }

    @Test
    void aButtonStaysTheSameSoThatItKeepsTheFocus() {
        bar.show(List.of(new Reaction("💡", 1, false)));
        List<NativeButton> before = buttons().toList();
        bar.show(List.of(new Reaction("👍", 2, true), new Reaction("💡", 2, false)));

        assertThat(buttons()).containsExactlyElementsOf(before);
        assertThat(before.get(1).getElement().getAttribute("data-givers")).isEqualTo("post:1/💡");
        assertThat(before.get(2).getElement().hasAttribute("data-givers")).isFalse();
    }

    private NativeButton first() {
        return buttons().findFirst().orElseThrow();
    }

    private Stream<NativeButton> buttons() {
        return bar.getChildren().flatMap(Component::getChildren).map(NativeButton.class::cast);
    }

    private static String words(NativeButton button) {
        return Jsoup.parse(button.getElement().getProperty("innerHTML")).wholeText();
    }

    private static void click(NativeButton button) {
        Element element = button.getElement();
        element.getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(element, "click", JacksonUtils.createObjectNode()));
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
