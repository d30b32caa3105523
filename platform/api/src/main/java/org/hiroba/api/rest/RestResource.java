package org.hiroba.api.rest;

import org.hiroba.api.plugin.Contribution;

/**
 * A resource of the REST API: an object with Jakarta REST annotations, mounted under {@code /api/v1} while its plugin runs.
 *
 * <ul>
 *   <li>A method takes {@code @Context Caller} to learn who asks, {@code @Context Language} to speak; nobody comes in
 *       without being known.
 *   <li>Bodies are records, read and written as JSON: every {@code long} is a decimal string, {@code int} a number,
 *       {@code Instant} ISO 8601; {@code Optional} may be left out, all else is required; a record whose only component
 *       is called {@code value} stands as that value. Unknown members are refused.
 *   <li>{@code PersonId}, {@code ContentRef}, {@code Audience}, {@link Cursor} and records of one {@code long value} may be
 *       path and query parameters.
 *   <li>Lists come as {@link Page}.
 *   <li>A {@code HirobaException} becomes a problem document (RFC 9457) in the caller's language.
 *   <li>GET changes nothing.
 * </ul>
 *
 * The OpenAPI document is made from the annotations and records; a method's name, in words, is its summary, so it is called
 * what it does: {@code listMembers}.
 *
 * @param resource safe for concurrent calls
 * @since 0.1
 */
public record RestResource(Object resource) implements Contribution {}
