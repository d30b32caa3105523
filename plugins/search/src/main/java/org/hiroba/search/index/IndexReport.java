package org.hiroba.search.index;

import java.util.List;
import org.hiroba.api.content.ContentRef;

/**
 * How the index is.
 *
 * @param documents that can be found
 * @param bytes on disk
 * @param passedOver what cannot be taken in, since its plugin cannot read it
 */
public record IndexReport(int documents, long bytes, List<ContentRef> passedOver) {}
