package org.hiroba.core.blob;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;
import org.hiroba.api.error.HirobaException;

/**
 * Tells what a file is (ASVS 5.2.2) by Tika's table of signatures; nothing is parsed. Text in any form goes by its ending, for text
 * has no signature; an ending whose kind of file always has one is held to it.
 */
final class TypeSniffer {
    private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes(TypeSniffer.class.getClassLoader());
    private static final MediaTypeRegistry REGISTRY = TYPES.getMediaTypeRegistry();
    /** One is as harmless as the other, and cameras and browsers confuse them. */
    private static final List<List<String>> INTERCHANGEABLE =
            List.of(List.of("image/"), List.of("audio/", "video/", "application/mp4", "application/ogg"));

    private TypeSniffer() {}

    static String type(Path path, String name) {
        MediaType content = detect(path, "");
        MediaType named = detect(name);
        MediaType both = detect(path, name);
        if (named.equals(MediaType.OCTET_STREAM)) {
            return content.toString();
        }
        if (isText(content) || content.equals(MediaType.OCTET_STREAM)) {
            if (hasSignature(named) && !isText(named)) {
                throw contradiction(name);
            }
            return both.toString();
        }
        if (agree(content, named)) {
            return both.toString();
        }
        if (areInterchangeable(content, named)) {
            return content.toString();
        }
        throw contradiction(name);
    }

    private static boolean agree(MediaType content, MediaType named) {
        return content.equals(named)
                || REGISTRY.isSpecializationOf(named, content)
                || REGISTRY.isSpecializationOf(content, named)
                || !hasSignature(named) && !isText(named);
    }

    private static boolean areInterchangeable(MediaType one, MediaType other) {
        return !isText(one)
                && !isText(other)
                && INTERCHANGEABLE.stream().anyMatch(family -> isIn(family, one) && isIn(family, other));
    }

    private static boolean isIn(List<String> family, MediaType type) {
        return family.stream().anyMatch(type.toString()::startsWith);
    }

    /** Plain text, HTML, SVG and whatever else is read as text. */
    private static boolean isText(MediaType type) {
        return type.getType().equals("text") || REGISTRY.isInstanceOf(type, MediaType.TEXT_PLAIN);
    }

    /** Whether its files, or those of the kinds above it, begin in a way of their own. */
    private static boolean hasSignature(MediaType type) {
        for (MediaType each = type; each != null && !each.equals(MediaType.OCTET_STREAM); each = REGISTRY.getSupertype(each)) {
            try {
                if (TYPES.forName(each.toString()).hasMagic()) {
                    return true;
                }
            } catch (MimeTypeException e) {
                return false;
            }
        }
        return false;
    }

    private static MediaType detect(String name) {
        return detect(new ByteArrayInputStream(new byte[0]), name);
    }

    private static MediaType detect(Path path, String name) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path), TYPES.getMinLength())) {
            return detect(in, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MediaType detect(InputStream in, String name) {
        Metadata metadata = new Metadata();
        if (!name.isEmpty()) {
            metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        }
        try {
            return TYPES.detect(in, metadata).getBaseType();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HirobaException contradiction(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return HirobaException.invalid("blob.error.contradiction", ending);
    }
}
