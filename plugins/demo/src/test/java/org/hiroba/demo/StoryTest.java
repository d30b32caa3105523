package org.hiroba.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.hiroba.demo.story.Work.Shared;
import org.hiroba.demo.story.Work.ToDo;
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

    /** A task or file is among people who see what it was made of or hangs on, and words name one place only. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void tasksAndFilesAreAmongThoseWhoSeeWhereTheyCameFrom(Language language) {
        Story story = StoryFile.read(language);
        Map<String, Set<String>> members = new HashMap<>();
        story.groups().forEach(place -> members.put(place.key(), seers(story, place)));

        for (ToDo task : story.work().tasks()) {
            List<String> involved = new ArrayList<>(task.people());
            involved.add(task.by());
            assertThat(task.people().isEmpty() && task.group().isEmpty()).as(task.title()).isFalse();
            if (!task.group().isEmpty()) {
                assertThat(members.get(task.group())).as(task.title()).containsAll(involved);
            }
            if (!task.source().isEmpty()) {
                assertThat(seers(story, task.source())).as(task.title()).containsAll(involved);
            }
        }
        for (Shared file : story.work().files()) {
            List<String> involved = new ArrayList<>(file.only());
            file.versions().forEach(version -> involved.add(version.by()));
            assertThat(file.on().isEmpty()).as(file.name()).isNotEqualTo(file.group().isEmpty());
            assertThat(file.on().isEmpty() ? members.get(file.group()) : seers(story, file.on()))
                    .as(file.name())
                    .containsAll(involved);
            assertThat(file.versions()).allSatisfy(version -> assertThat(version.bytes().get()).isNotEmpty());
        }
    }

    /** Those who see the one line with these words. */
    private static Set<String> seers(Story story, String words) {
        List<Set<String>> places = new ArrayList<>();
        story.groups().forEach(place -> lines(place).stream()
                .filter(line -> line.text().contains(words))
                .forEach(line -> places.add(seers(story, place))));
        story.conversations().forEach(chat -> lines(chat.talk()).stream()
                .filter(line -> line.text().contains(words))
                .forEach(line -> places.add(Set.copyOf(chat.people()))));
        assertThat(places).as(words).hasSize(1);
        return places.getFirst();
    }

    private static Set<String> seers(Story story, Story.Place place) {
        return place.members().isEmpty()
                ? story.people().stream().map(Someone::login).collect(Collectors.toSet())
                : Set.copyOf(place.members());
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
