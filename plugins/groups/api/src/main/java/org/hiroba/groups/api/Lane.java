package org.hiroba.groups.api;

/** What a group is for: work (業務) or being together (交流). */
public enum Lane {
    WORK,
    SOCIAL
}
