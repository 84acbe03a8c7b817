package org.regularis.persons;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.PersonId;
import org.springframework.stereotype.Component;

/** Joins and parts applications, so that each person has those of which the answers in force say so. */
@Component
class Grouping {

    private final Persons persons;
    private final Answers answers;
    private final List<MayBeOne> limits;

    Grouping(Persons persons, Answers answers, List<MayBeOne> limits) {
        this.persons = persons;
        this.answers = answers;
        this.limits = limits;
    }

    /** All applications of the persons of these two, held until the transaction ends. */
    Set<ApplicationId> hold(ApplicationId one, ApplicationId other) {
        var held = new HashSet<>(persons.hold(one));
        held.addAll(persons.hold(other));
        return Set.copyOf(held);
    }

    boolean mayBeOne(Set<ApplicationId> applications) {
        return limits.stream().allMatch(limit -> limit.mayBeOne(applications));
    }

    /** @param held all applications of everybody concerned, held by the caller */
    void regroup(Set<ApplicationId> held) {
        var before = held.stream().map(persons::of).collect(Collectors.toSet());
        var free = new HashSet<>(before);
        for (var group : groups(held, answers.among(held))) {
            var person = group.stream()
                    .map(persons::of)
                    .filter(free::contains)
                    .findFirst()
                    .orElseGet(PersonId::create);
            free.remove(person);
            persons.group(person, group);
        }
        persons.clear(before);
    }

    /** Two are in one group when answers lead from one to the other, each of them the same person. */
    static List<Set<ApplicationId>> groups(Collection<ApplicationId> applications, Collection<Answer> answers) {
        var groups = new ArrayList<Set<ApplicationId>>();
        applications.forEach(application -> groups.add(new HashSet<>(Set.of(application))));
        for (var answer : answers) {
            if (answer.verdict() == Answer.Verdict.SAME) {
                var one = groupOf(answer.application(), groups);
                var other = groupOf(answer.other(), groups);
                if (one != other) {
                    groups.remove(other);
                    one.addAll(other);
                }
            }
        }
        return groups;
    }

    private static Set<ApplicationId> groupOf(ApplicationId application, List<Set<ApplicationId>> groups) {
        return groups.stream()
                .filter(group -> group.contains(application))
                .findFirst()
                .orElseThrow();
    }
}
