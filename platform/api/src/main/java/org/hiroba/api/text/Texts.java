package org.hiroba.api.text;

import org.hiroba.api.error.HirobaException;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Texts for people. A plugin's come from its {@code i18n/<plugin id>.properties} (English) and {@code
 * i18n/<plugin id>_ja.properties}, in UTF-8; keys start with the plugin's id. Places are those of {@code MessageFormat}.
 *
 * @since 0.1
 */
@ProviderType
public interface Texts {
    /** The text, or the key in brackets if there is none, which a test of every plugin forbids. */
    String get(Language language, String key, Object... arguments);

    /** The failure in words. */
    default String get(Language language, HirobaException failure) {
        return get(language, failure.messageKey(), failure.arguments().toArray());
    }
}
