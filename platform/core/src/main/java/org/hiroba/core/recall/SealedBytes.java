package org.hiroba.core.recall;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.content.Revision;
import org.hiroba.api.identity.PersonId;
import org.hiroba.core.recall.SealedContent.Part;
import org.hiroba.core.recall.SealedContent.Piece;

/** A sealed content as bytes, and back; the first byte says in which form. */
final class SealedBytes {
    private static final int FORM = 1;

    private SealedBytes() {}

    static byte[] write(SealedContent content) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(FORM);
            out.writeInt(content.pieces().size());
            for (Piece piece : content.pieces()) {
                write(piece, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(Piece piece, DataOutputStream out) throws IOException {
        write(piece.ref().toString(), out);
        out.writeLong(piece.author().value());
        write(piece.at(), out);
        write(piece.text(), out);
        out.writeInt(piece.versions().size());
        for (Revision version : piece.versions()) {
            write(version.text(), out);
            out.writeLong(version.replacedBy().value());
            write(version.replacedAt(), out);
        }
        out.writeInt(piece.parts().size());
        for (Part part : piece.parts()) {
            out.writeLong(part.id());
            out.writeBoolean(part.picture());
            write(part.name(), out);
            write(part.type(), out);
            out.writeLong(part.bytes());
        }
    }

    private static void write(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static void write(Instant instant, DataOutputStream out) throws IOException {
        out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, instant));
    }

    static SealedContent read(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readByte() != FORM) {
                throw new IOException("A form of sealed copy that this version does not know");
            }
            List<Piece> pieces = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                pieces.add(piece(in));
            }
            return new SealedContent(List.copyOf(pieces));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Piece piece(DataInputStream in) throws IOException {
        ContentRef ref = ContentRef.parse(text(in));
        PersonId author = new PersonId(in.readLong());
        Instant at = instant(in);
        String text = text(in);
        List<Revision> versions = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            versions.add(new Revision(text(in), new PersonId(in.readLong()), instant(in)));
        }
        List<Part> parts = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            parts.add(new Part(in.readLong(), in.readBoolean(), text(in), text(in), in.readLong()));
        }
        return new Piece(ref, author, at, text, List.copyOf(versions), List.copyOf(parts));
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    private static Instant instant(DataInputStream in) throws IOException {
        return Instant.EPOCH.plus(in.readLong(), ChronoUnit.MICROS);
    }
}
