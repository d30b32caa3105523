package org.hiroba.files.domain;

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

/**
 * The beginning of a text file, whatever it was written with: UTF-8, the encoding of Japanese Windows, EUC-JP, or UTF-16 with its mark.
 *
 * @param text its first {@value #MOST_BYTES} bytes
 * @param cut whether there is more
 */
public record TextPreview(String text, boolean cut) {
    static final int MOST_BYTES = 64 * 1024;

    /** Tried in this order; a text in one is as good as never valid in an earlier one. */
    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.UTF_8, Charset.forName("windows-31j"), Charset.forName("EUC-JP"));

    /** Empty for what is no text. */
    public static Optional<TextPreview> of(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES);
            boolean cut = in.read() >= 0;
            return decode(bytes, cut).map(text -> new TextPreview(text, cut));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> decode(byte[] bytes, boolean cut) {
        if (bytes.length >= 2 && (bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe
                || bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff)) {
            return decode(bytes, StandardCharsets.UTF_16, cut);
        }
        return CHARSETS.stream()
                .flatMap(charset -> decode(bytes, charset, cut).stream())
                .map(text -> text.startsWith("\ufeff") ? text.substring(1) : text)
                .filter(text -> text.indexOf('\0') < 0)
                .findFirst();
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
