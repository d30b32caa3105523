package org.hiroba.search.language;

import java.lang.Character.UnicodeScript;

/** What kind of writing a character belongs to. */
final class Scripts {
    private static final int PROLONGED = 'ー';

    private Scripts() {}

    /** Written without spaces between words: found by the pairs of its characters. */
    static boolean isUnspaced(int character) {
        if (character < 0x0E00) {
            return false;
        }
        return isJapanese(character) || character == 'ヶ' || character == '〇' || isOtherUnspaced(character);
    }

    private static boolean isOtherUnspaced(int character) {
        UnicodeScript script = UnicodeScript.of(character);
        return Character.isLetter(character)
                && (script == UnicodeScript.THAI || script == UnicodeScript.HANGUL || script == UnicodeScript.BOPOMOFO);
    }

    /** What a Japanese dictionary can cut into words. */
    static boolean isJapanese(int character) {
        return isKana(character) || isHan(character);
    }

    static boolean isHan(int character) {
        return character >= 0x3005
                && (character == '々' || character == '〆' || Character.isIdeographic(character));
    }

    static boolean isKana(int character) {
        return isHiragana(character) || isKatakana(character);
    }

    static boolean isHiragana(int character) {
        return character >= 0x3041 && character <= 0x3096;
    }

    static boolean isKatakana(int character) {
        return character >= 0x30A1 && character <= 0x30FA || character == PROLONGED;
    }

    /** A letter or digit of a script that puts spaces between words. */
    static boolean isSpaced(int character) {
        if (character < 0x80) {
            return character >= '0' && character <= '9' || (character | 0x20) >= 'a' && (character | 0x20) <= 'z';
        }
        return Character.isLetterOrDigit(character) && !isUnspaced(character);
    }

    static boolean isPicture(int character) {
        return character > 0xA9 && Character.isEmojiPresentation(character)
                || character >= 0x2600 && character <= 0x27BF && Character.isEmoji(character);
    }

    static int toHiragana(int character) {
        return character >= 0x30A1 && character <= 0x30F6 ? character - 0x60 : character;
    }

    static String toHiragana(String text) {
        StringBuilder hiragana = new StringBuilder(text.length());
        text.codePoints().map(Scripts::toHiragana).forEach(hiragana::appendCodePoint);
        return hiragana.toString();
    }

    static String toKatakana(String hiragana) {
        StringBuilder katakana = new StringBuilder(hiragana.length());
        hiragana.codePoints()
                .map(character -> character >= 0x3041 && character <= 0x3096 ? character + 0x60 : character)
                .forEach(katakana::appendCodePoint);
        return katakana.toString();
    }

    static boolean isAllKana(String text) {
        return !text.isEmpty() && text.codePoints().allMatch(Scripts::isKana);
    }

    static boolean isAllHiragana(String text) {
        return !text.isEmpty() && text.codePoints().allMatch(Scripts::isHiragana);
    }
}
