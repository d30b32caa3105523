package org.hiroba.ui.server;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.hiroba.api.text.Language;
import org.hiroba.api.text.Texts;

/** Lets Vaadin's own {@code getTranslation} read the platform's and the plugins' texts. */
final class CatalogTexts implements I18NProvider {
    private final transient Texts texts;

    CatalogTexts(Texts texts) {
        this.texts = texts;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return Arrays.stream(Language.values()).map(Language::locale).toList();
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        return texts.get(Language.of(locale), key, params);
    }
}
