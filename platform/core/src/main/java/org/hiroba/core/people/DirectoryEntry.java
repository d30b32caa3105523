package org.hiroba.core.people;

import org.hiroba.api.identity.Person;

/** A person with what sorting and searching need, made once per change. */
record DirectoryEntry(StoredPerson stored, SortKey key, String exact, String loose) {
    static DirectoryEntry of(StoredPerson stored) {
        Person person = stored.person();
        return new DirectoryEntry(
                stored, SortKey.of(person), searchable(person, false), searchable(person, true));
    }

    /** How well all the words fit; 0 if one of them does not. */
    int fit(Words words) {
        int worst = 4;
        for (int i = 0; i < words.exact().size() && worst > 0; i++) {
            worst = Math.min(worst, fit(words.exact().get(i), words.loose().get(i)));
        }
        return worst;
    }

    private int fit(String exactWord, String looseWord) {
        if (exact.contains("\n" + exactWord)) {
            return 4;
        }
        if (exact.contains(exactWord)) {
            return 3;
        }
        if (loose.contains("\n" + looseWord)) {
            return 2;
        }
        return loose.contains(looseWord) ? 1 : 0;
    }

    /** One line per beginning that counts: name, reading with and without their space, given name, login, affiliation. */
    private static String searchable(Person person, boolean loosely) {
        StringBuilder lines = new StringBuilder();
        for (String text : new String[] {person.name(), person.reading(), person.login(), person.affiliation()}) {
            String folded = loosely ? Kana.foldLoosely(text) : Kana.fold(text);
            lines.append('\n').append(folded.replace(' ', '\n')).append('\n').append(folded.replace(" ", ""));
        }
        return lines.toString();
    }
}
