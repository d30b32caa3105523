/** Pages of plain HTML, made without Vaadin and without scripts: sign-in, wizard, trust, errors. */
@NullMarked
package org.hiroba.web.page;

import org.jspecify.annotations.NullMarked;
