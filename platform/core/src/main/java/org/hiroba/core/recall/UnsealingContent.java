package org.hiroba.core.recall;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.hiroba.api.content.Content;
import org.hiroba.api.content.ContentKind;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.error.HirobaException;
import org.hiroba.core.audience.AdministratorsAudience;
import org.hiroba.core.recall.storage.SqlUnsealings;

/** A wish to look at a sealed copy as something that administrators can be told of; its words are its reason. */
record UnsealingContent(SqlUnsealings table) implements ContentKind {
    @Override
    public String kind() {
        return Unsealing.KIND;
    }

    @Override
    public Map<Long, Content> findAll(Collection<Long> ids) {
        return table.findAll(ids).stream().collect(Collectors.toMap(Unsealing::id, UnsealingContent::content));
    }

    /** What was asked stays asked. */
    @Override
    public void erase(long id) {
        throw HirobaException.forbidden();
    }

    private static Content content(Unsealing unsealing) {
        return new Content(
                new ContentRef(Unsealing.KIND, unsealing.id()),
                AdministratorsAudience.ALL,
                unsealing.askedBy(),
                unsealing.askedAt(),
                unsealing.reason(),
                "admin/sealed",
                false);
    }
}
