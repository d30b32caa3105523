package org.hiroba.core.company;

import org.hiroba.api.error.HirobaException;

/** What a company's name and purpose have to look like. */
public final class CompanyRules {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_PURPOSE = 1000;
    private static final int LONGEST_MEASURE = 500;

    private CompanyRules() {}

    /** @throws HirobaException INVALID for an empty, overlong or unprintable name */
    public static String name(String text) {
        return checked(
                text.replaceAll("[\\s\\u3000]+", " "),
                LONGEST_NAME,
                "company.error.name-required",
                "company.error.name-long");
    }

    /** @throws HirobaException INVALID for an empty or overlong text */
    public static String purpose(String text) {
        return checked(
                text, LONGEST_PURPOSE, "company.error.purpose-required", "company.error.purpose-long");
    }

    /** @throws HirobaException INVALID for an empty or overlong text */
    public static String measure(String text) {
        return checked(
                text, LONGEST_MEASURE, "company.error.measure-required", "company.error.measure-long");
    }

    private static String checked(String text, int longest, String missing, String tooLong) {
        String plain = text.replaceAll("[\\p{Cc}\\p{Cf}&&[^\\n]]", "").strip();
        if (plain.isEmpty()) {
            throw HirobaException.invalid(missing);
        }
        if (plain.length() > longest) {
            throw HirobaException.invalid(tooLong, longest);
        }
        return plain;
    }
}
