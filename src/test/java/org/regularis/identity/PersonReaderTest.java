package org.regularis.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.regularis.shared.OfficeId;
import org.regularis.shared.UserId;
import org.springframework.security.core.GrantedAuthority;

class PersonReaderTest {

    @Test
    void an_officer_is_known_by_user_name_and_works_for_their_offices() {
        Person olga = PersonReader.read(Map.of(
                "sub",
                "0b1c",
                "preferred_username",
                "olga",
                "name",
                "Olga Petrova",
                "roles",
                List.of("case-officer"),
                "groups",
                List.of("/offices/north", "/choir", "/offices/")));

        assertThat(olga.id()).isEqualTo(new UserId("olga"));
        assertThat(olga.name()).isEqualTo("Olga Petrova");
        assertThat(olga.offices()).containsExactly(new OfficeId("north"));
        assertThat(olga.isStaff()).isTrue();
    }

    @Test
    void an_applicant_is_known_by_subject_and_has_no_office() {
        Person amina = PersonReader.read(Map.of(
                "sub",
                "7f00",
                "preferred_username",
                "amina",
                "roles",
                List.of("applicant"),
                "groups",
                List.of("/offices/north")));

        assertThat(amina.id()).isEqualTo(new UserId("7f00"));
        assertThat(amina.name()).isEqualTo("amina");
        assertThat(amina.offices()).isEmpty();
    }

    @Test
    void an_employer_carries_the_number_of_their_firm() {
        Person stroika =
                PersonReader.read(Map.of("sub", "55aa", "roles", List.of("employer"), "employer_number", "7701234567"));

        assertThat(stroika.employerNumber()).contains("7701234567");
    }

    @Test
    void only_roles_of_this_realm_count() {
        Map<String, Object> claims = Map.of(
                "sub",
                "1",
                "roles",
                List.of("applicant", "offline_access", "admin", "ROLE_auditor"),
                "realm_access",
                Map.of("roles", List.of("uma_authorization")));

        assertThat(PersonReader.read(claims).roles()).containsExactly("applicant");
        assertThat(PersonReader.authorities(claims))
                .extracting(GrantedAuthority::getAuthority)
                .containsExactly("ROLE_applicant");
    }

    @Test
    void roles_are_found_where_keycloak_puts_them_by_default_too() {
        Map<String, Object> claims =
                Map.of("sub", "1", "preferred_username", "anna", "realm_access", Map.of("roles", List.of("auditor")));

        assertThat(PersonReader.read(claims).roles()).containsExactly("auditor");
    }

    @Test
    void whoever_works_for_the_authority_is_no_applicant_and_no_employer_here() {
        Map<String, Object> claims = Map.of(
                "sub",
                "1",
                "preferred_username",
                "olga",
                "employer_number",
                "7701234567",
                "roles",
                List.of("applicant", "employer", "case-officer"));

        assertThat(PersonReader.read(claims).roles()).containsExactly("case-officer");
        assertThat(PersonReader.read(claims).employerNumber()).isEmpty();
        assertThat(PersonReader.authorities(claims)).hasSize(1);
    }

    @Test
    void a_token_without_a_subject_names_nobody() {
        assertThatThrownBy(() -> PersonReader.read(Map.of("roles", List.of("applicant"))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
