package org.hiroba.search.language;

/**
 * Characters that are different words in a text but the same in a family name: 斉藤 and 斎藤. They are made equal only after the
 * text was cut into words, for the dictionary knows 一斉 and not 一斎.
 */
final class NameForms {
    private NameForms() {}

    static String fold(String term) {
        return term.indexOf('斉') < 0 ? term : term.replace('斉', '斎');
    }

    static int fold(int character) {
        return character == '斉' ? '斎' : character;
    }
}
