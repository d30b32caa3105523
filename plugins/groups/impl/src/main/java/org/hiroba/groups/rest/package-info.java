/** The REST API of groups and posts. */
@NullMarked
package org.hiroba.groups.rest;

import org.jspecify.annotations.NullMarked;
