package org.hiroba.search.index;

/**
 * How large the index is.
 *
 * @param documents that can be found
 * @param bytes on disk
 */
public record IndexReport(int documents, long bytes) {}
