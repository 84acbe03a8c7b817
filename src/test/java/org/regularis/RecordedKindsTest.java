package org.regularis;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regularis.audit.AuditAction;
import org.regularis.casework.CaseEventKind;

/** Whatever can be recorded is recorded somewhere and has its words. */
class RecordedKindsTest {

    @ParameterizedTest
    @ValueSource(classes = {AuditAction.class, CaseEventKind.class})
    void every_kind_is_written_somewhere(Class<? extends Enum<?>> kinds) {
        assertThat(Arrays.stream(kinds.getEnumConstants()).map(Enum::name).toList())
                .isNotEmpty()
                .isSubsetOf(used(kinds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void every_action_has_words_for_the_auditor_and_there_are_no_others(String language) throws IOException {
        var words = words("audit", language).stringPropertyNames().stream()
                .filter(key -> key.startsWith("audit.action."))
                .toList();

        assertThat(words)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(AuditAction.values())
                        .map(AuditAction::messageKey)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void every_event_has_words_for_the_timeline_and_there_are_no_others(String language) throws IOException {
        var words = words("casework", language).stringPropertyNames().stream()
                .filter(key -> key.startsWith("casework.event."))
                .toList();

        assertThat(words)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(CaseEventKind.values())
                        .map(kind -> "casework.event." + kind.code())
                        .toList());
    }

    @Test
    void every_group_of_the_timeline_can_show_something() {
        assertThat(Arrays.stream(CaseEventKind.values())
                        .map(CaseEventKind::group)
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(CaseEventKind.Group.values());
    }

    /** Constants that code of ours reads; screens and what the compiler makes for a switch do not write anything. */
    private static Set<String> used(Class<?> kinds) {
        return OurClasses.ALL.get(kinds).getFieldAccessesToSelf().stream()
                .filter(access -> !access.getOriginOwner().isEquivalentTo(kinds))
                .filter(access -> !isScreenOrSwitch(access.getOriginOwner()))
                .map(JavaFieldAccess::getName)
                .collect(Collectors.toSet());
    }

    private static boolean isScreenOrSwitch(JavaClass user) {
        return Faces.holds(user) || user.isAnonymousClass() || user.getName().matches(".*\\$\\d+");
    }

    private static Properties words(String bundle, String language) throws IOException {
        var words = new Properties();
        var file = Path.of("src/main/resources/messages", bundle + "_" + language + ".properties");
        try (Reader reader = Files.newBufferedReader(file)) {
            words.load(reader);
        }
        return words;
    }
}
