package org.hiroba.groups.domain;

import java.text.Normalizer;
import java.util.Locale;

/** When two names of groups are the same: full or half width, capitals and spaces at the ends make no difference. */
final class GroupNames {
    private GroupNames() {}

    static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
