package org.hiroba.people.domain;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.hiroba.api.error.HirobaException;

/**
 * Reads the bytes of a CSV file: UTF-8 with or without its mark, else what Excel writes on a Japanese Windows (windows-31j,
 * called Shift_JIS). Bytes that are neither are refused: half a name is worse than none.
 */
final class CsvText {
    private static final Charset JAPANESE_WINDOWS = Charset.forName("windows-31j");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private CsvText() {}

    static String decode(byte[] bytes) {
        try {
            String text = strictly(StandardCharsets.UTF_8, bytes);
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            return decodeJapaneseWindows(bytes);
        }
    }

    private static String decodeJapaneseWindows(byte[] bytes) {
        try {
            return strictly(JAPANESE_WINDOWS, bytes);
        } catch (CharacterCodingException neither) {
            throw HirobaException.invalid("people.import.error.encoding");
        }
    }

    private static String strictly(Charset charset, byte[] bytes) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }
}
