package org.hiroba.chat.api;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.PersonId;
import org.osgi.annotation.versioning.ProviderType;

/** Brings messages in with their original authors and times. Administrators only. Threads: safe for concurrent calls. */
@ProviderType
public interface ChatImport {
    /**
     * The conversation of these people that was brought in under the key; made if there is none. Two people have their
     * direct conversation.
     */
    Conversation conversation(Caller caller, String sourceKey, Collection<PersonId> people, String title);

    /** The talk of an audience, also of one that the importing administrator does not belong to; made if there is none. */
    Conversation talk(Caller caller, Audience audience);

    /**
     * Takes those that are not here yet, in one transaction, without notifying anybody: history is not news.
     *
     * @param messages at most 1,000
     * @return where each source key is to be found, those that were here before included
     */
    Map<String, ContentRef> bringIn(Caller caller, ConversationId conversation, List<BroughtInMessage> messages);

    /** Which of these source keys are here already. @param sourceKeys at most 1,000 */
    Set<String> here(Caller caller, Collection<String> sourceKeys);

    /**
     * Rewrites the words of a message that was brought in, e.g. when links to later ones are known.
     *
     * @param from as they came in; whatever somebody made of them since stays
     * @return whether they were rewritten
     */
    boolean rewrite(Caller caller, ContentRef message, String from, String text);

    /** Removes a whole conversation with all its messages, for taking the demo company away. */
    void remove(Caller caller, ConversationId conversation);
}
