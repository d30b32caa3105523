package org.hiroba.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hiroba.api.text.Language;
import org.hiroba.demo.story.Story;
import org.hiroba.demo.story.Story.Line;
import org.hiroba.demo.story.Story.Someone;
import org.hiroba.demo.story.Story.Stretch;
import org.hiroba.demo.story.StoryFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StoryTest {
    private static final Pattern MENTION = Pattern.compile("@([a-z]+(?:\\.[a-z]+)?)");
    private static final Pattern REACTIONS = Pattern.compile("((👍|❤️|😊|🎉|💡|🙏)\\d( |$))*");

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyAuthorAndEverybodyMentionedIsOneOfThePeople(Language language) {
        Story story = StoryFile.read(language);
        Set<String> logins = story.people().stream().map(Someone::login).collect(Collectors.toSet());

        assertThat(logins).hasSameSizeAs(story.people()).containsAll(story.guests());
        for (Line line : lines(story)) {
            assertThat(logins).contains(line.by());
            Matcher mention = MENTION.matcher(line.text());
            while (mention.find()) {
                assertThat(logins).as(line.text()).contains(mention.group(1));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void onlyMembersWriteAndReactionsAreThoseOffered(Language language) {
        Story story = StoryFile.read(language);

        for (Story.Chat chat : story.conversations()) {
            assertThat(chat.people()).containsAll(authors(lines(chat.talk())));
        }
        for (Story.Place place : story.groups()) {
            if (!place.members().isEmpty()) {
                assertThat(place.members()).containsAll(authors(lines(place)));
            }
        }
        assertThat(lines(story)).allSatisfy(line -> {
            assertThat(line.reactions()).matches(REACTIONS);
            assertThat(line.text()).isNotBlank().doesNotContain("{");
        });
    }

    private static Set<String> authors(List<Line> lines) {
        return lines.stream().map(Line::by).collect(Collectors.toSet());
    }

    private static List<Line> lines(Story story) {
        List<Line> lines = new ArrayList<>();
        story.groups().forEach(place -> lines.addAll(lines(place)));
        story.conversations().forEach(chat -> lines.addAll(lines(chat.talk())));
        return lines;
    }

    private static List<Line> lines(Story.Place place) {
        List<Line> lines = new ArrayList<>(lines(place.talk()));
        place.posts().forEach(post -> {
            lines.add(post.line());
            lines.addAll(post.comments());
        });
        return lines;
    }

    private static List<Line> lines(List<Stretch> talk) {
        return talk.stream().flatMap(stretch -> stretch.lines().stream()).toList();
    }
}
