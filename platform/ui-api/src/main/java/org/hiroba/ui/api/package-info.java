/** What a plugin adds to the portal: views, navigation, tabs, actions, sections of the home page and of the administration. */
@NullMarked
@Export
@Version("0.1.0")
package org.hiroba.ui.api;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
