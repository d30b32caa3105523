package org.hiroba.search.language;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.tokenattributes.BaseFormAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.ReadingAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Cuts Japanese into words with Kuromoji's dictionary.
 *
 * <p><b>Threads:</b> safe for concurrent calls; tokenizers are lent from a pool, for they are dear to make.
 */
final class JapaneseWords {
    private static final int KATAKANA_STEM_LENGTH = 4;
    private static final CharArraySet STOP_WORDS = JapaneseAnalyzer.getDefaultStopSet();
    private static final Set<String> STOP_TAGS = JapaneseAnalyzer.getDefaultStopTags();
    /** Words that ask: in a question they say nothing about where the answer stands. */
    private static final Set<String> ASKING = Set.of(
            "何", "なに", "なん", "何と", "どこ", "いつ", "誰", "だれ", "どなた", "どの", "どれ", "どちら", "どう", "どんな", "どういう", "なにか", "何か", "なぜ", "いくつ", "いくら",
            "いかが");

    private static final Map<String, String> MIXED = WordList.read("mixed.txt");

    private final ConcurrentLinkedQueue<JapaneseTokenizer> pool = new ConcurrentLinkedQueue<>();

    /** Adds the words of a piece of a folded text. */
    void addWords(String text, int from, int to, List<Word> words) {
        JapaneseTokenizer tokenizer = pool.poll();
        if (tokenizer == null) {
            tokenizer = new JapaneseTokenizer(null, true, true, JapaneseTokenizer.Mode.SEARCH);
        }
        try {
            tokenizer.setReader(new StringReader(text.substring(from, to)));
            tokenizer.reset();
            while (tokenizer.incrementToken()) {
                words.add(word(tokenizer, from));
            }
            tokenizer.end();
            tokenizer.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        pool.offer(tokenizer);
    }

    private static Word word(JapaneseTokenizer token, int from) {
        OffsetAttribute offset = token.getAttribute(OffsetAttribute.class);
        String surface = token.getAttribute(CharTermAttribute.class).toString();
        String base = token.getAttribute(BaseFormAttribute.class).getBaseForm();
        String reading = token.getAttribute(ReadingAttribute.class).getReading();
        String tag = token.getAttribute(PartOfSpeechAttribute.class).getPartOfSpeech();
        String term = form(base == null ? surface : base);
        boolean filler = tag != null && STOP_TAGS.contains(tag) || STOP_WORDS.contains(term) || ASKING.contains(term);
        return new Word(
                filler ? Word.Kind.FILLER : Word.Kind.JAPANESE,
                surface,
                term,
                withoutKana(surface, term),
                reading == null ? "" : Scripts.toHiragana(reading),
                from + offset.startOffset(),
                from + offset.endOffset());
    }

    /** What a word that is not inflected is looked up as. */
    static String form(String word) {
        String stem = stemKatakana(word);
        return NameForms.fold(MIXED.getOrDefault(stem, stem));
    }

    /** サーバ for サーバー; コピー is too short to lose its end. */
    static String stemKatakana(String word) {
        boolean prolonged = word.length() >= KATAKANA_STEM_LENGTH && word.endsWith("ー");
        return prolonged && word.codePoints().allMatch(Scripts::isKatakana) ? word.substring(0, word.length() - 1) : word;
    }

    /** 打合 for 打ち合わせ and 打合せ, so that they find each other: the endings are written or not, as people like. */
    private static List<String> withoutKana(String surface, String term) {
        StringBuilder han = new StringBuilder();
        surface.codePoints().filter(c -> !Scripts.isHiragana(c)).forEach(han::appendCodePoint);
        boolean two = han.codePointCount(0, han.length()) >= 2 && han.codePoints().allMatch(Scripts::isHan);
        return two && han.length() < surface.length() && !term.contentEquals(han)
                ? List.of(NameForms.fold(han.toString()))
                : List.of();
    }
}
