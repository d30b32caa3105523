/** Groups, posts and comments: what they are and who may do what. */
@NullMarked
package org.hiroba.groups.domain;

import org.jspecify.annotations.NullMarked;
