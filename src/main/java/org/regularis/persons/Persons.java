package org.regularis.persons;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.Columns;
import org.regularis.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which applications are one person's, as officers have said. The caller has checked who asks. */
@Component
public class Persons {

    private final JdbcClient jdbc;
    private final Clock clock;

    Persons(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whose it is; somebody new, when nobody has asked before. */
    @Transactional
    public PersonId of(ApplicationId application) {
        return find(application).orElseGet(() -> add(application));
    }

    /** The applications of the person whose this one is, itself included. */
    public Set<ApplicationId> together(ApplicationId application) {
        var known = jdbc.sql("""
                select application from person_application
                where person = (select person from person_application where application = ?)""").param(application.value()).query(UUID.class).set().stream()
                .map(ApplicationId::new)
                .collect(toUnmodifiableSet());
        return known.isEmpty() ? Set.of(application) : known;
    }

    /** The same; until the transaction ends nobody joins or parts them, and nobody else holds them. */
    @Transactional
    public Set<ApplicationId> hold(ApplicationId application) {
        PersonId person;
        do {
            person = of(application);
            lock(person);
        } while (!of(application).equals(person));
        return together(application);
    }

    /** From now on these, held by the caller, are one person's and nobody else's. */
    void group(PersonId person, Collection<ApplicationId> applications) {
        add(person);
        jdbc.sql("update person_application set person = :person where application in (:ids) and person <> :person")
                .param("person", person.value())
                .param("ids", applications.stream().map(ApplicationId::value).toList())
                .update();
    }

    /** Forgets those of them who have no application any more. */
    void clear(Collection<PersonId> persons) {
        jdbc.sql("""
                delete from person where id in (:ids)
                  and not exists (select from person_application where person = person.id)""")
                .param("ids", persons.stream().map(PersonId::value).toList())
                .update();
    }

    private Optional<PersonId> find(ApplicationId application) {
        return jdbc.sql("select person from person_application where application = ?")
                .param(application.value())
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    private PersonId add(ApplicationId application) {
        var person = PersonId.create();
        add(person);
        var isFirst = jdbc.sql("""
                insert into person_application (application, person) values (?, ?)
                on conflict (application) do nothing""").params(application.value(), person.value()).update() == 1;
        if (isFirst) {
            return person;
        }
        clear(Set.of(person));
        return find(application).orElseThrow();
    }

    private void add(PersonId person) {
        jdbc.sql("insert into person (id, known_since) values (?, ?) on conflict (id) do nothing")
                .params(person.value(), Columns.timestamp(clock.instant()))
                .update();
    }

    private void lock(PersonId person) {
        jdbc.sql("select 1 from person where id = ? for update")
                .param(person.value())
                .query(Integer.class)
                .optional();
    }
}
