package org.hiroba.groups.api;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.PersonId;
import org.osgi.annotation.versioning.ProviderType;

/** Brings posts and comments in with their original authors and times. Administrators only. Threads: safe for concurrent calls. */
@ProviderType
public interface GroupImport {
    /**
     * Makes a group as it was elsewhere, with its owner and members; the importing administrator does not become one of
     * them. The company's rule on private groups holds.
     */
    Group bringInGroup(Caller caller, NewGroup group, PersonId owner, Collection<PersonId> members);

    /**
     * Takes those that are not here yet, in one transaction, without notifying anybody: history is not news.
     *
     * @param posts parents before their comments; at most 1,000
     * @return where each source key is to be found, those that were here before included
     */
    Map<String, ContentRef> bringIn(Caller caller, GroupId group, List<BroughtInPost> posts);

    /** Which of these source keys are here already. @param sourceKeys at most 1,000 */
    Set<String> here(Caller caller, Collection<String> sourceKeys);

    /**
     * Rewrites the words of a post that was brought in, e.g. when links to later ones are known.
     *
     * @param from as they came in; whatever somebody made of them since stays
     * @return whether they were rewritten
     */
    boolean rewrite(Caller caller, ContentRef post, String from, String text);

    /** Removes a whole group with all its content, for taking the demo company away. */
    void remove(Caller caller, GroupId group);
}
