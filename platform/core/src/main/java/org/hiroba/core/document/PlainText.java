package org.hiroba.core.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hiroba.api.media.DocumentOutcome;
import org.hiroba.api.media.DocumentText;

/**
 * Text files, whatever they were written with: UTF-8, the encodings of Japanese Windows and mail, EUC-JP, or UTF-16 with its mark. There is
 * nothing to interpret in them, so they are read here.
 */
final class PlainText {
    /** Tried in this order; a text in one is as good as never valid in an earlier one. */
    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.UTF_8, Charset.forName("windows-31j"), Charset.forName("EUC-JP"));

    /** ISO-2022-JP, as old mail has it. */
    private static final Charset MAIL = Charset.forName("x-windows-iso2022jp");

    private static final Set<String> TEXTS = Set.of("application/json", "application/xml");
    private static final int MOST_BYTES_OF_A_CHAR = 3;

    private PlainText() {}

    static boolean isText(String type) {
        return type.startsWith("text/") || TEXTS.contains(type);
    }

    static DocumentText read(Path file, int mostChars) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(mostChars * MOST_BYTES_OF_A_CHAR);
            boolean more = in.read() >= 0;
            return decode(bytes, more)
                    .map(text -> shortened(text, mostChars, more))
                    .orElse(DocumentText.not(DocumentOutcome.BROKEN));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DocumentText shortened(String text, int mostChars, boolean more) {
        if (text.length() <= mostChars) {
            return new DocumentText(DocumentOutcome.DONE, text, more, 0);
        }
        int end = mostChars > 0 && Character.isHighSurrogate(text.charAt(mostChars - 1)) ? mostChars - 1 : mostChars;
        return new DocumentText(DocumentOutcome.DONE, text.substring(0, end), true, 0);
    }

    private static Optional<String> decode(byte[] bytes, boolean cut) {
        if (bytes.length >= 2 && (bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe
                || bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff)) {
            return decode(bytes, StandardCharsets.UTF_16, cut);
        }
        Optional<String> mail = isMailText(bytes) ? decode(bytes, MAIL, cut) : Optional.empty();
        if (mail.isPresent()) {
            return mail;
        }
        return CHARSETS.stream()
                .flatMap(charset -> decode(bytes, charset, cut).stream())
                .map(text -> text.startsWith("\ufeff") ? text.substring(1) : text)
                .filter(text -> text.indexOf('\0') < 0)
                .findFirst();
    }

    /** Its characters are ASCII between escapes, so that it is valid in any other encoding. */
    private static boolean isMailText(byte[] bytes) {
        for (int at = 0; at + 2 < bytes.length; at++) {
            if (bytes[at] == 0x1b && bytes[at + 1] == '$' && (bytes[at + 2] == 'B' || bytes[at + 2] == '@')) {
                return true;
            }
        }
        return false;
    }

    /** A cut may go through the middle of a character: what is left over at the end is no error then. */
    private static Optional<String> decode(byte[] bytes, Charset charset, boolean cut) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate(bytes.length + 1);
        try {
            var result = decoder.decode(ByteBuffer.wrap(bytes), text, !cut);
            if (result.isError()) {
                result.throwException();
            }
            return Optional.of(text.flip().toString());
        } catch (CharacterCodingException otherCharset) {
            return Optional.empty();
        }
    }
}
