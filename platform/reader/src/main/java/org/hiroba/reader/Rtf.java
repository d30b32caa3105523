package org.hiroba.reader;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The words of a document in Rich Text Format (Word 2007 RTF Specification 1.9.1). The JDK's own reader takes the bytes of Japanese Windows for
 * Latin letters, so this one reads them: bytes by the character set of their font, {@code \\u} by itself, and nothing of what is no text.
 */
final class Rtf {
    private static final int DEEPEST = 1_000;
    private static final int LONGEST_WORD = 32;
    private static final Charset LATIN = charset(1252);
    /** Groups that hold anything but the words of the document. */
    private static final Set<String> NO_TEXT = Set.of(
            "colortbl", "stylesheet", "info", "pict", "fontemb", "fontfile", "filetbl", "revtbl", "rsidtbl", "generator",
            "themedata", "colorschememapping", "latentstyles", "datastore", "xmlnstbl", "listtable", "listoverridetable", "pntext",
            "fldinst", "bkmkstart", "bkmkend", "template", "operator", "header", "headerl", "headerr", "headerf", "footer", "footerl",
            "footerr", "footerf");

    /** Of fonts, by the number that stands behind {@code \fcharset}. */
    private static final Map<Integer, Integer> CODE_PAGES = Map.ofEntries(
            Map.entry(0, 1252), Map.entry(128, 932), Map.entry(129, 949), Map.entry(134, 936), Map.entry(136, 950),
            Map.entry(161, 1253), Map.entry(162, 1254), Map.entry(163, 1258), Map.entry(177, 1255), Map.entry(178, 1256),
            Map.entry(186, 1257), Map.entry(204, 1251), Map.entry(222, 874), Map.entry(238, 1250));

    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("par", "\n"), Map.entry("line", "\n"), Map.entry("sect", "\n"), Map.entry("page", "\n"), Map.entry("row", "\n"),
            Map.entry("tab", "\t"), Map.entry("cell", "\t"), Map.entry("nestcell", "\t"), Map.entry("nestrow", "\n"),
            Map.entry("emdash", "—"), Map.entry("endash", "–"), Map.entry("bullet", "•"), Map.entry("lquote", "‘"),
            Map.entry("rquote", "’"), Map.entry("ldblquote", "“"), Map.entry("rdblquote", "”"), Map.entry("emspace", " "),
            Map.entry("enspace", " "));

    private final InputStream in;
    private final WordSink words;
    private final Deque<Group> outer = new ArrayDeque<>();
    private final Map<Integer, Charset> fonts = new HashMap<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    /** Where no font says another. */
    private Charset charset = LATIN;
    private Group group = new Group(false, false, 1, LATIN);
    private int font;
    /** So many characters after a {@code \\u} say the same once more. */
    private int toSkip;

    /**
     * What holds until the group ends.
     *
     * @param silent whether what stands in it is no text
     * @param inFonts whether fonts are told in it
     * @param skip how many characters stand for a {@code \\u}
     */
    private record Group(boolean silent, boolean inFonts, int skip, Charset charset) {}

    private Rtf(InputStream in, WordSink words) {
        this.in = in;
        this.words = words;
    }

    static void read(Path file, WordSink words) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            new Rtf(in, words).readAll();
        }
    }

    private void readAll() throws IOException {
        for (int next = in.read(); next >= 0; next = in.read()) {
            switch (next) {
                case '{' -> begin();
                case '}' -> end();
                case '\\' -> control();
                case '\r', '\n', 0 -> { }
                default -> take(next);
            }
        }
        flush();
    }

    private void begin() throws IOException {
        flush();
        if (outer.size() >= DEEPEST) {
            throw new UnreadableException(Outcome.TOO_COSTLY);
        }
        toSkip = 0;
        outer.push(group);
    }

    private void end() {
        flush();
        toSkip = 0;
        if (!outer.isEmpty()) {
            group = outer.pop();
        }
    }

    /** A byte of text. */
    private void take(int octet) {
        if (toSkip > 0) {
            toSkip--;
        } else if (!group.silent()) {
            bytes.write(octet);
        }
    }

    private void say(String text) {
        flush();
        if (!group.silent()) {
            words.add(text);
        }
    }

    private void flush() {
        if (bytes.size() > 0) {
            words.add(bytes.toString(group.charset()));
            bytes.reset();
        }
    }

    private void control() throws IOException {
        in.mark(LONGEST_WORD);
        int first = in.read();
        if (isLetter(first)) {
            in.reset();
            word();
        } else if (first == '\'') {
            int octet = Character.digit(in.read(), 16) * 16 + Character.digit(in.read(), 16);
            take(octet & 0xff);
        } else if (first == '*') {
            silence();
        } else if (first == '~') {
            say(" ");
        } else if (first == '\r' || first == '\n') {
            say("\n");
        } else if (first == '\\' || first == '{' || first == '}') {
            take(first);
        }
    }

    private static boolean isLetter(int octet) {
        return octet >= 'a' && octet <= 'z' || octet >= 'A' && octet <= 'Z';
    }

    private void word() throws IOException {
        StringBuilder name = new StringBuilder();
        StringBuilder number = new StringBuilder();
        int next = peek();
        for (; isLetter(next) && name.length() < LONGEST_WORD; next = peek()) {
            name.append((char) in.read());
        }
        for (; (next == '-' && number.isEmpty() || next >= '0' && next <= '9') && number.length() < 10; next = peek()) {
            number.append((char) in.read());
        }
        if (next == ' ') {
            in.read();
        }
        obey(name.toString(), number.isEmpty() || number.toString().equals("-") ? 1 : (int) Long.parseLong(number.toString()));
    }

    private int peek() throws IOException {
        in.mark(1);
        int next = in.read();
        in.reset();
        return next;
    }

    private void obey(String name, int number) throws IOException {
        switch (name) {
            case "u" -> {
                say(String.valueOf((char) number));
                toSkip = group.skip();
            }
            case "uc" -> group = new Group(group.silent(), group.inFonts(), Math.clamp(number, 0, 8), group.charset());
            case "bin" -> in.skipNBytes(Math.clamp(number, 0, Integer.MAX_VALUE));
            case "ansicpg" -> {
                charset = charset(number);
                use(charset);
            }
            case "f" -> font(number);
            case "fcharset" -> fonts.put(font, charset(CODE_PAGES.getOrDefault(number, 0)));
            case "plain" -> use(charset);
            case "shptxt" -> group = new Group(false, false, group.skip(), group.charset());
            case "fonttbl" -> {
                flush();
                group = new Group(true, true, group.skip(), group.charset());
            }
            default -> {
                if (NO_TEXT.contains(name)) {
                    silence();
                } else if (SIGNS.containsKey(name)) {
                    say(SIGNS.get(name));
                }
            }
        }
    }

    private void font(int number) {
        if (group.inFonts()) {
            font = number;
        } else {
            use(fonts.getOrDefault(number, charset));
        }
    }

    private void use(Charset next) {
        flush();
        group = new Group(group.silent(), group.inFonts(), group.skip(), next);
    }

    private void silence() {
        flush();
        group = new Group(true, group.inFonts(), group.skip(), group.charset());
    }

    private static Charset charset(int codePage) {
        String name = switch (codePage) {
            case 932 -> "windows-31j";
            case 936 -> "GBK";
            case 949 -> "x-windows-949";
            case 950 -> "Big5";
            case 65001 -> "UTF-8";
            case 874 -> "x-windows-874";
            default -> codePage < 1000 ? "IBM" + codePage : "windows-" + codePage;
        };
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Charset.forName("windows-1252");
        }
    }
}
