package org.hiroba.bench.imports;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The least: every row of a Derby database, read into memory first, goes into tables of the same columns and the same primary
 * keys in a new one, a thousand to a batch and a commit. Arguments: the database, the new one. Prints {@code rows millis}.
 */
public final class BareInsert {
    private static final int BATCH = 1_000;

    private BareInsert() {}

    private record Table(String name, String columns, String keys, int width, List<Object[]> rows) {
        String insert() {
            return "INSERT INTO " + name + " VALUES ("
                    + String.join(",", IntStream.range(0, width).mapToObj(i -> "?").toList()) + ")";
        }
    }

    /** What it took, without the reading. */
    record Result(long rows, double millis) {}

    public static void main(String[] arguments) throws SQLException {
        Result result = copy(Path.of(arguments[0]), Path.of(arguments[1]));
        System.out.printf(Locale.ROOT, "%d %.1f%n", result.rows(), result.millis());
    }

    static Result copy(Path from, Path to) throws SQLException {
        List<Table> tables = read(from);
        try (Connection target = DriverManager.getConnection("jdbc:derby:" + to + ";create=true")) {
            target.setAutoCommit(false);
            for (Table table : tables) {
                create(target, table);
            }
            target.commit();
            long begin = System.nanoTime();
            for (Table table : tables) {
                fill(target, table);
            }
            double millis = (System.nanoTime() - begin) / 1e6;
            return new Result(tables.stream().mapToLong(table -> table.rows().size()).sum(), millis);
        }
    }

    private static List<Table> read(Path database) throws SQLException {
        List<Table> tables = new ArrayList<>();
        try (Connection source = DriverManager.getConnection("jdbc:derby:" + database)) {
            try (ResultSet names = source.getMetaData().getTables(null, null, null, new String[] {"TABLE"})) {
                while (names.next()) {
                    tables.add(read(source, names.getString("TABLE_SCHEM"), names.getString("TABLE_NAME")));
                }
            }
        }
        return tables.stream().filter(table -> !table.rows().isEmpty()).toList();
    }

    private static Table read(Connection source, String schema, String name) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (ResultSet all = source.getMetaData().getColumns(null, schema, name, null)) {
            while (all.next()) {
                columns.add(quoted(all.getString("COLUMN_NAME")) + " " + type(all)
                        + (all.getString("IS_NULLABLE").equals("NO") ? " NOT NULL" : ""));
            }
        }
        List<String> keys = new ArrayList<>();
        try (ResultSet all = source.getMetaData().getPrimaryKeys(null, schema, name)) {
            while (all.next()) {
                keys.add(quoted(all.getString("COLUMN_NAME")));
            }
        }
        List<Object[]> rows = new ArrayList<>();
        try (Statement statement = source.createStatement();
                ResultSet row = statement.executeQuery("SELECT * FROM " + quoted(schema) + "." + quoted(name))) {
            while (row.next()) {
                Object[] values = new Object[columns.size()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = row.getObject(i + 1);
                }
                rows.add(values);
            }
        }
        return new Table(
                quoted(schema + "_" + name), String.join(",", columns), String.join(",", keys), columns.size(), rows);
    }

    private static String type(ResultSet column) throws SQLException {
        String type = column.getString("TYPE_NAME");
        int size = column.getInt("COLUMN_SIZE");
        return switch (type) {
            case "VARCHAR", "CHAR" -> type + "(" + size + ")";
            case "VARCHAR () FOR BIT DATA" -> "VARCHAR (" + size + ") FOR BIT DATA";
            case "CHAR () FOR BIT DATA" -> "CHAR (" + size + ") FOR BIT DATA";
            default -> type;
        };
    }

    private static void create(Connection target, Table table) throws SQLException {
        String keys = table.keys().isEmpty() ? "" : ", PRIMARY KEY (" + table.keys() + ")";
        try (Statement statement = target.createStatement()) {
            statement.execute("CREATE TABLE " + table.name() + " (" + table.columns() + keys + ")");
        }
    }

    private static void fill(Connection target, Table table) throws SQLException {
        try (PreparedStatement insert = target.prepareStatement(table.insert())) {
            int waiting = 0;
            for (Object[] row : table.rows()) {
                for (int i = 0; i < row.length; i++) {
                    insert.setObject(i + 1, row[i]);
                }
                insert.addBatch();
                if (++waiting % BATCH == 0) {
                    insert.executeBatch();
                    target.commit();
                }
            }
            insert.executeBatch();
            target.commit();
        }
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }
}
