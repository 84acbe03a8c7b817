package org.regularis.programmes.versions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.regularis.dev.ApplicationTest;
import org.regularis.programmes.calendars.WorkingCalendars;
import org.regularis.shared.ProgrammeId;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class DeliveredProgrammesTest {

    private static final ProgrammeId PROGRAMME = new ProgrammeId("regularization-2026");

    @Autowired
    private DeliveredProgrammes delivered;

    @Autowired
    private VersionRegister register;

    @Autowired
    private WorkingCalendars calendars;

    @AfterEach
    void forget() {
        register.discard(PROGRAMME, "2027.1");
    }

    @Test
    void a_second_start_changes_nothing() {
        var before = register.of(PROGRAMME);

        delivered.afterSingletonsInstantiated();

        assertThat(register.of(PROGRAMME)).isNotEmpty().isEqualTo(before);
    }

    @Test
    void a_later_version_arrives_as_a_draft() {
        register.deliver(changed("2027.1"));

        assertThat(register.of(PROGRAMME))
                .filteredOn(entry -> entry.version().equals("2027.1"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.inForceFrom()).isEmpty();
                    assertThat(entry.approvedAt()).isEmpty();
                });
    }

    @Test
    void files_that_differ_from_what_is_known_stop_the_start() {
        var differing = changed("2026.3");

        assertThatExceptionOfType(InvalidProgramme.class)
                .isThrownBy(() -> register.deliver(differing))
                .withMessageContaining("programme.yaml: version 2026.3 is known with other content");
    }

    private ProgrammeModel changed(String version) {
        var texts = new HashMap<>(register.files(PROGRAMME, "2026.3").texts());
        texts.computeIfPresent(ProgrammeFiles.PROGRAMME, (name, yaml) -> yaml.replace(
                        "version: \"2026.3\"", "version: \"" + version + "\"")
                .replace("permitMonths: 24", "permitMonths: 36"));
        return ProgrammeModel.read(new ProgrammeFiles(texts), "test", calendars.ids());
    }
}
