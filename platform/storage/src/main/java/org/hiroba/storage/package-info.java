/**
 * The database: opened once by the launcher, handed to the rest of the platform as the interfaces of the API.
 *
 * <p>{@code engine} knows Derby and PostgreSQL, {@code sql} transactions and statements, {@code journal} what happened,
 * {@code migration} the plugins' schemas.
 */
@NullMarked
package org.hiroba.storage;

import org.jspecify.annotations.NullMarked;
