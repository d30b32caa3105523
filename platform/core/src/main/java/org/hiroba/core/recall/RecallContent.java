package org.hiroba.core.recall;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.Content;
import org.hiroba.api.content.ContentKind;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.error.HirobaException;
import org.hiroba.core.recall.storage.SqlRecalls;

/** A recall as something that its author alone can be told of; it has no words. */
record RecallContent(SqlRecalls table) implements ContentKind {
    @Override
    public String kind() {
        return Recall.KIND;
    }

    @Override
    public Map<Long, Content> findAll(Collection<Long> ids) {
        return table.findAll(ids).stream().collect(Collectors.toMap(Recall::id, RecallContent::content));
    }

    /** A recall is not recalled. */
    @Override
    public void erase(long id) {
        throw HirobaException.forbidden();
    }

    private static Content content(Recall recall) {
        return new Content(
                new ContentRef(Recall.KIND, recall.id()),
                Audience.of(recall.author()),
                recall.author(),
                recall.at(),
                "",
                recall.path(),
                false);
    }
}
