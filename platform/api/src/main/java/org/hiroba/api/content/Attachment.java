package org.hiroba.api.content;

import java.util.Optional;

/**
 * Something that hangs on content, such as a file, as everybody who sees that content may know of it.
 *
 * @param ref names it
 * @param name what it is called; empty if not everybody who sees the content may see it
 * @param type e.g. {@code application/pdf}
 * @param bytes how large it is
 * @param path where the portal shows it
 * @param download where its bytes are, below the root; empty if it may not be downloaded
 * @param preview where a picture of it is, below the root
 * @param limited whether not everybody who sees the content may see it; then name, type and size are left out
 * @since 0.1
 */
public record Attachment(
        ContentRef ref,
        String name,
        String type,
        long bytes,
        String path,
        Optional<String> download,
        Optional<String> preview,
        boolean limited) {}
