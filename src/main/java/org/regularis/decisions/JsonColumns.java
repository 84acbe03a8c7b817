package org.regularis.decisions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How reasons and grounds stand in columns; the stored JSON does not follow the settings of the web. */
final class JsonColumns {

    /** What was kept before a number was there is read without it. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private JsonColumns() {}

    static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    static String json(Object value) {
        return JSON.writeValueAsString(value);
    }

    static <T> T read(ResultSet row, String column, Class<T> type) throws SQLException {
        return JSON.readValue(row.getString(column), type);
    }
}
