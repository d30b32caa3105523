package org.hiroba.ui.server;

import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.SystemMessagesProvider;
import org.hiroba.api.text.Language;
import org.hiroba.api.text.Texts;

/**
 * What Vaadin itself says when something is wrong. A session that is gone (a restart, a long pause) is no news to anybody:
 * the page loads anew, and the gate asks for a password only if the person is signed out.
 */
final class SystemTexts implements SystemMessagesProvider {
    private final transient Texts texts;

    SystemTexts(Texts texts) {
        this.texts = texts;
    }

    @Override
    public SystemMessages getSystemMessages(SystemMessagesInfo info) {
        Language language = Language.of(info.getLocale());
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(false);
        messages.setInternalErrorCaption(texts.get(language, "ui.failure.title"));
        messages.setInternalErrorMessage(texts.get(language, "ui.failure.reload"));
        messages.setCookiesDisabledCaption(texts.get(language, "ui.cookies.title"));
        messages.setCookiesDisabledMessage(texts.get(language, "ui.cookies.text"));
        return messages;
    }
}
