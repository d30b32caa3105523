package org.hiroba.core.people;

import java.text.Normalizer;
import java.util.Locale;

/** The name to sign in with, as the database has it. */
public final class Login {
    /** Letters of any script, digits and what e-mail addresses need. */
    static final String FORM = "[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._@+-]{0,63}";

    private Login() {}

    /** Width of characters, composition and case make no difference: an input method may be on while signing in. */
    public static String normalise(String typed) {
        String folded = Normalizer.normalize(typed, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(folded, Normalizer.Form.NFKC).strip();
    }
}
