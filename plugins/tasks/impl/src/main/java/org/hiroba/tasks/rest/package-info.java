/** The REST API and live stream of tasks. */
@NullMarked
package org.hiroba.tasks.rest;

import org.jspecify.annotations.NullMarked;
