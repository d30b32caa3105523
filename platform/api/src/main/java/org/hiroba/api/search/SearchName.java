package org.hiroba.api.search;

/**
 * A name by which something or somebody is found.
 *
 * @param written e.g. 佐藤 花子
 * @param reading how it is read (ふりがな), e.g. さとう はなこ; empty if nobody knows
 */
public record SearchName(String written, String reading) {}
