package org.regularis.dev;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The realm with the demo's people: {@code demo-overlay.json} laid over {@code regularis-realm.json}.
 *
 * <p>Objects merge field by field. Arrays of named things merge by name: a thing of the overlay merges into the one
 * of that name, or is appended. Whatever else the overlay holds replaces what was there.
 */
public final class DemoRealm {

    public static final Path CONFIGURATION = Path.of("realm-config");

    private static final JsonMapper JSON = JsonMapper.shared();

    /** What a thing of the realm is known by; the first one that it has counts. */
    private static final List<String> NAMES =
            List.of("clientId", "client", "username", "alias", "flowAlias", "authenticator", "name");

    private DemoRealm() {}

    /** Writes the merged realm, for a container that imports it: {@code DemoRealm <folder> <target file>}. */
    public static void main(String[] args) throws IOException {
        Files.writeString(Path.of(args[1]), importable(Path.of(args[0])).toPrettyString());
    }

    /** The hardened realm alone: no people, one-time passwords for staff. */
    public static ObjectNode base(Path configuration) {
        return read(configuration.resolve("regularis-realm.json"));
    }

    public static ObjectNode overlay(Path configuration) {
        return read(configuration.resolve("demo-overlay.json"));
    }

    public static ObjectNode merged(Path configuration) {
        return merge(base(configuration), overlay(configuration));
    }

    /** What the application shows Keycloak as its own password; known to everybody, in the demo only. */
    static String clientSecret(Path configuration) {
        return overlay(configuration).at("/clients/0/secret").asString();
    }

    /** The merged realm in the form in which Keycloak takes it in. */
    static ObjectNode importable(Path configuration) {
        ObjectNode realm = merged(configuration);
        for (JsonNode person : realm.get("users")) {
            for (JsonNode credential : person.path("credentials")) {
                HashedPassword.replacePlain(
                        (ObjectNode) credential, person.get("username").asString());
            }
        }
        return realm;
    }

    private static ObjectNode read(Path file) {
        return (ObjectNode) JSON.readTree(file);
    }

    static ObjectNode merge(ObjectNode base, ObjectNode overlay) {
        ObjectNode merged = base.deepCopy();
        for (Map.Entry<String, JsonNode> field : overlay.properties()) {
            JsonNode existing = merged.get(field.getKey());
            merged.set(field.getKey(), existing == null ? field.getValue() : merge(existing, field.getValue()));
        }
        return merged;
    }

    private static JsonNode merge(JsonNode base, JsonNode overlay) {
        if (base instanceof ObjectNode object && overlay instanceof ObjectNode other) {
            return merge(object, other);
        }
        if (base instanceof ArrayNode array && overlay instanceof ArrayNode other && areNamed(array, other)) {
            return merge(array, other);
        }
        return overlay;
    }

    private static boolean areNamed(ArrayNode base, ArrayNode overlay) {
        return Stream.concat(base.valueStream(), overlay.valueStream())
                .allMatch(thing -> nameOf(thing).isPresent());
    }

    private static ArrayNode merge(ArrayNode base, ArrayNode overlay) {
        ArrayNode merged = base.deepCopy();
        for (JsonNode thing : overlay) {
            indexOf(thing, merged)
                    .ifPresentOrElse(
                            index -> merged.set(index, merge(merged.get(index), thing)), () -> merged.add(thing));
        }
        return merged;
    }

    private static Optional<Integer> indexOf(JsonNode thing, ArrayNode things) {
        for (int index = 0; index < things.size(); index++) {
            if (nameOf(thing).equals(nameOf(things.get(index)))) {
                return Optional.of(index);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> nameOf(JsonNode thing) {
        return NAMES.stream()
                .filter(thing::hasNonNull)
                .findFirst()
                .map(name -> name + "=" + thing.get(name).asString());
    }
}
