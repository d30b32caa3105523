package org.hiroba.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import org.hiroba.api.text.Language;
import org.hiroba.core.registry.ContributionRegistry;
import org.hiroba.core.text.MessageCatalog;
import org.hiroba.core.text.MessageSource;
import org.junit.jupiter.api.Test;

class AuditActionTest {
    @Test
    void everyActionHasATextInBothLanguages() throws IllegalAccessException {
        MessageCatalog texts = new MessageCatalog();
        texts.register(ContributionRegistry.PLATFORM, MessageSource.of(AuditAction.class.getClassLoader()));

        for (Field constant : AuditAction.class.getFields()) {
            for (Language language : Language.values()) {
                assertThat(texts.has(language, "audit." + constant.get(null))).as(constant.getName()).isTrue();
            }
        }
    }
}
