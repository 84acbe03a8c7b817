package org.regularis.persons;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.regularis.dev.ApplicationTest;
import org.regularis.dev.CaseDriver;
import org.regularis.dev.SignIn;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.ProgrammeId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class SearchKeysTest {

    @Autowired
    CaseDriver cases;

    @Autowired
    SearchKeyRows rows;

    @Autowired
    KeyFiling filing;

    @Autowired
    Duplicates duplicates;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @AfterEach
    void signOut() {
        SignIn.out();
    }

    @Test
    void a_submission_writes_the_keys_of_its_application_and_a_draft_has_none() {
        var draft = cases.draft(Map.of());
        var submitted = cases.submit(Map.of(
                "identityDocument.number", "kk 880-0001",
                "person.nativeName", "Амина Каримова",
                "person.birthDate", "1951-02-03"));

        assertThat(rows.find(draft)).isEmpty();
        assertThat(rows.find(submitted)).hasValueSatisfying(keys -> {
            assertThat(keys.document().text()).isEqualTo("KK8800001");
            assertThat(keys.birthDate()).hasValue(LocalDate.of(1951, 2, 3));
            assertThat(keys.name()).isEqualTo(keys.nativeName());
        });
    }

    @Test
    void applications_of_the_time_before_there_were_keys_get_theirs_at_the_start() {
        var earlier = List.of(
                cases.submit(Map.of("identityDocument.number", "KK8800002")),
                cases.submit(Map.of("identityDocument.number", "KK8800002")));
        earlier.forEach(application -> {
            jdbc.sql("delete from person_key where application = ?")
                    .param(application.value())
                    .update();
            jdbc.sql("insert into person_unkeyed values (?)")
                    .param(application.value())
                    .update();
        });
        assertThat(duplicates.standing(earlier.getLast())).isInstanceOf(Standing.NothingOpen.class);

        filing.run(new DefaultApplicationArguments());
        filing.run(new DefaultApplicationArguments());

        assertThat(duplicates.standing(earlier.getLast())).isEqualTo(new Standing.Open(List.of(earlier.getFirst())));
        assertThat(rows.takeUnkeyed(1)).isEmpty();
    }

    @Test
    void the_same_search_finds_nobody_twice_and_nobody_of_another_programme() {
        var keys = Map.of("identityDocument.number", "KK8800003", "person.birthDate", "1952-02-03");
        var first = cases.submit(keys);
        var elsewhere = ApplicationId.create();
        rows.add(new SearchKeys(
                elsewhere,
                new ProgrammeId("another"),
                ComparableNumber.of("KK8800003"),
                Optional.of(LocalDate.of(1952, 2, 3)),
                ComparableName.of("Amina Karimova"),
                ComparableName.of(""),
                Instant.EPOCH));
        var second = cases.submit(keys);

        assertThat(rows.filedBefore(second)).extracting(SearchKeys::application).containsExactly(first);
    }

    @Test
    void a_search_among_many_reads_no_table_from_end_to_end() {
        var application = cases.submit();

        var plan = new TransactionTemplate(transactions).execute(status -> {
            status.setRollbackOnly();
            jdbc.sql("""
                    insert into person_key
                        (application, programme, document_number, birth_date, name, native_name, filed_at)
                    select gen_random_uuid(), :programme, 'N' || number, date '1960-01-01' + number % 15000,
                        'amina karimova', '', timestamptz '2026-10-01'
                    from generate_series(1, 60000) number""").param("programme", CaseDriver.PROGRAMME.value()).update();
            jdbc.sql("analyze person_key").update();
            return String.join(
                    "\n",
                    jdbc.sql("explain " + SearchKeyRows.FILED_BEFORE)
                            .param("application", application.value())
                            .query(String.class)
                            .list());
        });

        assertThat(plan).contains("person_key_document", "person_key_birth").doesNotContain("Seq Scan");
    }
}
