/** What thanks are and who may give them. */
@NullMarked
package org.hiroba.example.domain;

import org.jspecify.annotations.NullMarked;
