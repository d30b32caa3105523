/** What the demo company is made of, made and taken away. */
@NullMarked
package org.hiroba.demo.domain;

import org.jspecify.annotations.NullMarked;
