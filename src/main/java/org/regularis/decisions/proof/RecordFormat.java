package org.regularis.decisions.proof;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.regularis.signing.CanonicalJson;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** How records are written and read: every member is there, none other is, and each is of its type. */
public final class RecordFormat {

    public static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .build();

    private RecordFormat() {}

    /** A record in canonical form. */
    static String canonical(Object written) {
        return CanonicalJson.text(JSON.valueToTree(written));
    }

    /** @throws NotOfThisFormat naming the member that is not as it must be */
    public static <T extends Record> T read(JsonNode json, Class<T> type) {
        try {
            var read = JSON.treeToValue(json, type);
            requireWhole(read, "");
            return read;
        } catch (JacksonException e) {
            throw new NotOfThisFormat(place(e), e.getOriginalMessage());
        }
    }

    private static String place(JacksonException problem) {
        return problem.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    /** Nothing is null but what may be. */
    private static void requireWhole(@Nullable Object value, String place) {
        switch (value) {
            case null -> throw new NotOfThisFormat(place, "is missing");
            case Record members -> {
                for (var member : members.getClass().getRecordComponents()) {
                    var found = value(members, member);
                    if (found != null || !member.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                        requireWhole(found, (place.isEmpty() ? "" : place + ".") + member.getName());
                    }
                }
            }
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    requireWhole(list.get(i), place + "[" + i + "]");
                }
            }
            case Map<?, ?> map -> map.forEach((name, each) -> requireWhole(each, place + "." + name));
            default -> {
                // a text, a number, a moment or a truth
            }
        }
    }

    private static @Nullable Object value(Record members, RecordComponent member) {
        try {
            return member.getAccessor().invoke(members);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** SHA-256 of a text in UTF-8, in hexadecimal. */
    public static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /** SHA-256 in hexadecimal. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Something is no record of this format. */
    public static class NotOfThisFormat extends RuntimeException {

        private final String place;

        NotOfThisFormat(String place, String message) {
            super(message);
            this.place = place;
        }

        /** The member, for example {@code rules.reasons[0].rule}; empty for the whole. */
        public String place() {
            return place;
        }
    }
}
