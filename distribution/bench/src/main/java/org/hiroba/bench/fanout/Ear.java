package org.hiroba.bench.fanout;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What one connection hears: takes WebSocket frames apart and finds the numbers of the messages that are told in them, as
 * {@code "text":"} and nine digits in a line of its own. Every message must come, once, in order.
 */
final class Ear {
    static final int DIGITS = 9;
    private static final int ANY = -1;

    private static final byte[] TOLD = "{\"type\":\"chat.message-posted\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] MARK = "\"text\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final int TEXT = 0x81;
    private static final int CLOSE = 0x88;
    private static final int PING = 0x89;

    private final Listener listener;
    private int next = ANY;
    private int usualPlace;
    private long told;
    private long faults;
    private boolean closed;

    /** What an ear tells, on the thread that reads. */
    interface Listener {
        void heard(int number);

        void pinged();
    }

    Ear(Listener listener) {
        this.listener = listener;
    }

    /** How many messages did not come as the next one. */
    long faults() {
        return faults;
    }

    /** Lines of any kind. */
    long lines() {
        return told;
    }

    /** Whether the server said good-bye. */
    boolean isClosed() {
        return closed;
    }

    /** Takes all frames that are whole. */
    void take(ByteBuffer in) {
        while (takeFrame(in)) {
            // One after the other.
        }
    }

    private boolean takeFrame(ByteBuffer in) {
        if (in.remaining() < 2) {
            return false;
        }
        int begin = in.position();
        int kind = in.get(begin) & 0xff;
        int length = in.get(begin + 1) & 0x7f;
        int head = length < 126 ? 2 : length == 126 ? 4 : 10;
        if (in.remaining() < head) {
            return false;
        }
        if (length == 126) {
            length = in.getShort(begin + 2) & 0xffff;
        } else if (length == 127) {
            length = Math.toIntExact(in.getLong(begin + 2));
        }
        if (in.remaining() < head + length) {
            return false;
        }
        switch (kind) {
            case TEXT -> lines(in.array(), begin + head, begin + head + length);
            case PING -> listener.pinged();
            case CLOSE -> closed = true;
            default -> throw new IllegalStateException("A frame of kind " + kind);
        }
        in.position(begin + head + length);
        return true;
    }

    private void lines(byte[] bytes, int from, int to) {
        int begin = from;
        for (int i = from; i < to; i++) {
            if (bytes[i] == '\n') {
                line(bytes, begin, i);
                begin = i + 1;
            }
        }
        line(bytes, begin, to);
    }

    private void line(byte[] bytes, int from, int to) {
        told++;
        if (!is(TOLD, bytes, from, to)) {
            return;
        }
        int place = place(bytes, from, to);
        int number = 0;
        for (int digit = place; digit < place + DIGITS; digit++) {
            number = number * 10 + bytes[digit] - '0';
        }
        if (number != next && next != ANY) {
            faults++;
        }
        next = number + 1;
        listener.heard(number);
    }

    /** Lines are alike, so the number is mostly where it was. */
    private int place(byte[] bytes, int from, int to) {
        if (!is(MARK, bytes, from + usualPlace, to)) {
            int place = from;
            while (!is(MARK, bytes, place, to)) {
                place++;
            }
            usualPlace = place - from;
        }
        return from + usualPlace + MARK.length;
    }

    private static boolean is(byte[] wanted, byte[] bytes, int from, int to) {
        return from + wanted.length <= to
                && Arrays.equals(wanted, 0, wanted.length, bytes, from, from + wanted.length);
    }
}
