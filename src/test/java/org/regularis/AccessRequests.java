package org.regularis;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.regularis.AccessTable.Row;
import org.regularis.dev.CaseDriver;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.authority.mapping.GrantedAuthoritiesMapper;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** The requests that the rows of the access table speak of, about real cases. */
final class AccessRequests {

    private final AccessCases cases;
    private final GrantedAuthoritiesMapper rolesOfTheRealm;
    private final JwtAuthenticationConverter apiCallers;

    AccessRequests(AccessCases cases, GrantedAuthoritiesMapper rolesOfTheRealm, JwtAuthenticationConverter apiCallers) {
        this.cases = cases;
        this.rolesOfTheRealm = rolesOfTheRealm;
        this.apiCallers = apiCallers;
    }

    /** As a person's own browser or program sends it. */
    AbstractMockHttpServletRequestBuilder<?> of(Row row, Visitor visitor) {
        var request = withoutToken(row, visitor);
        return row.is("api") ? request : request.with(csrf());
    }

    /** From somebody who is signed in, and without the token of our forms. */
    AbstractMockHttpServletRequestBuilder<?> withoutToken(Row row, Visitor visitor) {
        return signedIn(plain(row), row, visitor);
    }

    private AbstractMockHttpServletRequestBuilder<?> signedIn(
            AbstractMockHttpServletRequestBuilder<?> request, Row row, Visitor visitor) {
        var owner = cases.of(row.state()).applicant();
        if (visitor == Visitor.ANONYMOUS) {
            return request;
        }
        return request.with(authentication(
                row.is("api") ? apiCallers.convert(visitor.token(owner)) : visitor.onPage(owner, rolesOfTheRealm)));
    }

    /** Sent by nobody who is signed in. */
    AbstractMockHttpServletRequestBuilder<?> plain(Row row) {
        var path = UriComponentsBuilder.fromUriString(address(row)).build().toUri();
        var method = HttpMethod.valueOf(row.method().equals("ANY") ? "GET" : row.method());
        var sends = row.sends().split(" ", 2);
        AbstractMockHttpServletRequestBuilder<?> request =
                switch (sends[0]) {
                    case "file" ->
                        MockMvcRequestBuilders.multipart(method, path)
                                .file(upload("file"))
                                .file(upload("files"))
                                .params(fields(sends[1]));
                    case "json" ->
                        MockMvcRequestBuilders.request(method, path)
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(sends[1]);
                    case "key" -> MockMvcRequestBuilders.request(method, path).header("Idempotency-Key", sends[1]);
                    case "accept" ->
                        MockMvcRequestBuilders.request(method, path).accept(sends[1]);
                    case "-" -> MockMvcRequestBuilders.request(method, path);
                    default -> MockMvcRequestBuilders.request(method, path).params(fields(row.sends()));
                };
        return path.getPath().startsWith("/staff/") ? request.servletPath("/staff") : request;
    }

    private static MockMultipartFile upload(String name) {
        return new MockMultipartFile(name, "paper.pdf", "application/pdf", CaseDriver.pdf("Paper of " + name));
    }

    private static MultiValueMap<String, String> fields(String typed) {
        return UriComponentsBuilder.newInstance().query(typed).build().getQueryParams();
    }

    private String address(Row row) {
        var parts = cases.of(row.state()).parts();
        var path = row.path();
        var id = path.startsWith("/programmes/")
                ? CaseDriver.PROGRAMME.value()
                : path.startsWith("/documents/")
                        ? parts.get("document")
                        : path.startsWith("/employer/verifications/")
                                ? parts.get("verification")
                                : parts.get("application");
        return path.replace("{id}", id)
                .replace(":application", id)
                .replace("{programme}", CaseDriver.PROGRAMME.value())
                .replace("{document}", parts.get("document"))
                .replace("{letter}", parts.get("letter"))
                .replace("{token}", parts.get("token"))
                .replace("{kind}", "dni")
                .replace("{slug}", "names")
                .replace("{number}", "0")
                .replace("{name}", "mail.eml")
                .replace("/**", "/readiness");
    }
}
