package org.hiroba.core.text;

import org.commonmark.node.CustomNode;
import org.hiroba.api.identity.Person;

/** Somebody named in a text. */
final class MentionNode extends CustomNode {
    private final Person person;

    MentionNode(Person person) {
        this.person = person;
    }

    Person person() {
        return person;
    }
}
