package org.hiroba.slack.domain;

import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns Slack's way of writing into Markdown: mentions, links and channels in angle brackets, {@code *bold*}, {@code _italic_},
 * {@code ~struck~}, names of emoji. What stands in code stays as it is.
 */
final class MarkdownText {
    private static final Pattern CODE = Pattern.compile("```.*?```|`[^`\n]+`", Pattern.DOTALL);
    private static final Pattern BRACKETS = Pattern.compile("<([^<>\n]{1,2000})>");
    private static final Pattern BOLD = mark('*');
    private static final Pattern ITALIC = mark('_');
    private static final Pattern STRUCK = mark('~');
    /** At the beginning of a line these mean something in Markdown and nothing in Slack. */
    private static final Pattern LINE_START = Pattern.compile("(?m)^(#{1,6}\\s|\\+\\s|={3,}|-{3,}\\s*$)");

    private final EmojiNames emoji;
    private final Function<String, String> mentions;
    private final Function<String, String> channels;

    /**
     * @param mentions what to write for a user's id
     * @param channels what to write for a channel's id
     */
    MarkdownText(EmojiNames emoji, Function<String, String> mentions, Function<String, String> channels) {
        this.emoji = emoji;
        this.mentions = mentions;
        this.channels = channels;
    }

    String of(String slackText) {
        return slackText.indexOf('`') < 0 ? prose(slackText) : withCode(slackText);
    }

    private String withCode(String slackText) {
        Matcher code = CODE.matcher(slackText);
        StringBuilder markdown = new StringBuilder();
        int end = 0;
        while (code.find()) {
            markdown.append(prose(slackText.substring(end, code.start())));
            markdown.append(fenced(plain(code.group())));
            end = code.end();
        }
        return markdown.append(prose(slackText.substring(end))).toString();
    }

    private String prose(String text) {
        String bold = replace('*', BOLD, text, "**");
        String marked = replace('~', STRUCK, replace('_', ITALIC, bold, "_"), "~~");
        String escaped = LINE_START.matcher(marked).replaceAll("\\\\$1");
        return emoji.replaceAll(unescape(brackets(escaped)));
    }

    /** A fence of Slack may begin and end in mid-line; one of Markdown may not. */
    private static String fenced(String code) {
        if (!code.startsWith("```")) {
            return code;
        }
        String inner = code.substring(3, code.length() - 3);
        return "\n```\n" + inner.strip() + "\n```\n";
    }

    /** Within code, brackets are links that Slack made: only their words count. */
    private static String plain(String code) {
        return unescape(BRACKETS.matcher(code).replaceAll(found -> {
            String inner = found.group(1);
            int bar = inner.indexOf('|');
            return Matcher.quoteReplacement(bar < 0 ? inner : inner.substring(bar + 1));
        }));
    }

    private String brackets(String text) {
        if (text.indexOf('<') < 0) {
            return text;
        }
        return BRACKETS.matcher(text).replaceAll(found -> Matcher.quoteReplacement(bracket(found.group(1))));
    }

    private String bracket(String inner) {
        int bar = inner.indexOf('|');
        String target = bar < 0 ? inner : inner.substring(0, bar);
        String label = bar < 0 ? "" : inner.substring(bar + 1);
        return switch (target.charAt(0)) {
            case '@' -> mentions.apply(inner.substring(1));
            case '#' -> channels.apply(inner.substring(1));
            case '!' -> special(target.substring(1), label);
            default -> link(target, label);
        };
    }

    private static String special(String command, String label) {
        if (command.equals("channel") || command.equals("here") || command.equals("everyone")) {
            return "**@" + command + "**";
        }
        return label.isEmpty() ? command : label;
    }

    private static String link(String target, String label) {
        String address = target.replace("(", "%28").replace(")", "%29").replace(" ", "%20");
        if (label.isEmpty() || label.equals(target)) {
            return target.startsWith("mailto:") ? target.substring("mailto:".length()) : target;
        }
        return "[" + label.replace("[", "\\[").replace("]", "\\]") + "](" + address + ")";
    }

    private static String unescape(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    /** A pair of marks around words: not inside a word, no space within. */
    private static Pattern mark(char mark) {
        String m = Pattern.quote(String.valueOf(mark));
        return Pattern.compile("(?<![\\p{L}\\p{N}" + m + "/])" + m + "(?=\\S)([^" + m + "\n]{1,2000}?)(?<=\\S)" + m
                + "(?![\\p{L}\\p{N}" + m + "])");
    }

    /** Most messages have no such mark, and to look for a character costs nothing. */
    private static String replace(char slackMark, Pattern pattern, String text, String mark) {
        return text.indexOf(slackMark) < 0 ? text : replace(pattern, text, mark);
    }

    private static String replace(Pattern pattern, String text, String mark) {
        return pattern.matcher(text).replaceAll(found -> Matcher.quoteReplacement(mark + found.group(1) + mark));
    }
}
