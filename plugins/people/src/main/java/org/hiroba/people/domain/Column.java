package org.hiroba.people.domain;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns that an import understands, by the names that people give them. */
enum Column {
    LOGIN(true, "login", "user", "username", "ログイン名", "ログインid", "ユーザー名", "社員番号"),
    NAME(true, "name", "fullname", "氏名", "名前", "実名"),
    READING(true, "reading", "kana", "ふりがな", "フリガナ", "よみ", "よみがな", "読み"),
    AFFILIATION(true, "affiliation", "department", "shop", "所属", "部署", "店舗"),
    ROLE(false, "role", "役割", "権限"),
    LANGUAGE(false, "language", "言語");

    private final boolean required;
    private final List<String> names;

    Column(boolean required, String... names) {
        this.required = required;
        this.names = Arrays.stream(names).map(Column::folded).toList();
    }

    boolean required() {
        return required;
    }

    /** As in text keys: {@code people.column.<shown>}. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Column> of(String heading) {
        String folded = folded(heading);
        return Arrays.stream(values()).filter(column -> column.names.contains(folded)).findFirst();
    }

    private static String folded(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFKC)
                .replaceAll("[\\s_-]", "")
                .toLowerCase(Locale.ROOT);
    }
}
