package org.hiroba.demo.domain;

/** What is remembered as made, besides content, which is remembered by its own kind. */
final class MadeKinds {
    static final String PERSON = "person";
    static final String GROUP = "group";
    static final String CONVERSATION = "conversation";
    static final String POST = "post";
    static final String COMMENT = "comment";
    static final String MESSAGE = "message";
    static final String TASK = "task";
    static final String FILE = "file";

    private MadeKinds() {}
}
