/** Texts for people in Japanese and English, and text that people wrote. */
@NullMarked
@Export
@Version("0.1.0")
package org.hiroba.api.text;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
