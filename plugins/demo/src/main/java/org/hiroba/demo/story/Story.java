package org.hiroba.demo.story;

import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import org.hiroba.demo.picture.Photo;

/**
 * A company and some weeks of its life. People are named by their logins.
 *
 * @param guests logins of those whom a visitor may sign in as
 */
public record Story(
        List<Someone> people, List<String> guests, List<Place> groups, List<Chat> conversations, Work work) {

    /**
     * Somebody of the company.
     *
     * @param face as {@code Portrait} takes it; empty for somebody who has not chosen a photo yet
     */
    public record Someone(
            String login,
            String name,
            String reading,
            String affiliation,
            String hobbies,
            Optional<MonthDay> birthday,
            String about,
            String face) {}

    /**
     * A group with what was posted there and its talk.
     *
     * @param members empty for everybody
     */
    public record Place(
            String key,
            String name,
            String purpose,
            boolean social,
            String owner,
            List<String> members,
            List<Entry> posts,
            List<Stretch> talk) {}

    /** A post and its comments. */
    public record Entry(When when, Line line, List<Photo> photos, List<Line> comments) {}

    /** A conversation of two or several. */
    public record Chat(String key, List<String> people, String title, List<Stretch> talk) {}

    /** Messages that follow each other closely. */
    public record Stretch(When when, List<Line> lines) {}

    /**
     * What somebody wrote.
     *
     * @param reactions such as {@code 👍4 🎉2}; may be empty
     */
    public record Line(String by, String text, String reactions) {}

    /**
     * When it was.
     *
     * @param workingDaysAgo 0 for today; Sundays do not count
     * @param time of that day, e.g. {@code 10:20}; for today, how long ago
     */
    public record When(int workingDaysAgo, String time) {}
}
