package org.hiroba.api.rest;

import org.hiroba.api.plugin.Contribution;

/**
 * A resource of the REST API: an object with Jakarta REST annotations, mounted under {@code /api/v1}. A method takes {@code
 * @Context Caller} to learn who asks. Parameters and results are records, read and written as JSON; ids are decimal
 * strings, instants ISO 8601. A {@code HirobaException} becomes a problem document (RFC 9457). The OpenAPI document is
 * made from the annotations.
 *
 * @param resource safe for concurrent calls
 * @since 0.1
 */
public record RestResource(Object resource) implements Contribution {}
