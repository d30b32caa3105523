package org.hiroba.ui.dev;

import java.time.InstantSource;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.text.Language;

/** The sample company. */
record Sample(SamplePeople people, MemoryJournal journal, SampleReactions reactions, InstantSource clock) {
    static Sample in(Language language) {
        MemoryJournal journal = new MemoryJournal();
        SampleReactions reactions = new SampleReactions(journal);
        Sample sample = new Sample(
                new SamplePeople(language), journal, reactions, InstantSource.system());
        ContentRef first = new ContentRef("post", 10);
        for (long person = 1; person <= 5; person++) {
            reactions.put(first, new PersonId(person), "👍");
        }
        reactions.put(first, new PersonId(2), "💡");
        return sample;
    }
}
