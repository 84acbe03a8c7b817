package org.regularis.programmes;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.regularis.programmes.calendars.WorkingCalendars;
import org.regularis.programmes.versions.DeliveredVersions;
import org.regularis.shared.ProgrammeId;

/** The programme of the demo, and somebody who meets all that it asks for. */
public final class Example {

    public static final WorkingCalendars CALENDARS = new WorkingCalendars();
    public static final Programmes PROGRAMMES = new Programmes(
            Clock.fixed(Instant.parse("2026-10-01T08:00:00Z"), ZoneOffset.UTC),
            CALENDARS,
            new DeliveredVersions(CALENDARS));
    public static final EligibilityRules RULES = new EligibilityRules(PROGRAMMES);

    private Example() {}

    public static RunningProgramme programme() {
        return PROGRAMMES.find(new ProgrammeId("regularization-2026")).orElseThrow();
    }

    /** All facts that the rules ask for, as stored, of a person whom no rule touches. */
    public static Map<String, @Nullable Object> eligible() {
        var facts = new HashMap<String, @Nullable Object>();
        facts.put("filed_on", "2026-10-01");
        facts.put("birth_date", "1990-02-03");
        facts.put("in_country", "yes");
        facts.put("entered_on", "2024-05-01");
        facts.put("presence_since", "2025-01-10");
        facts.put("other_procedure", "no");
        facts.put("identity_proven", "true");
        facts.put("presence_proven", "true");
        facts.put("record", "none");
        facts.put("record_certificate", "true");
        facts.put("expulsion", "none");
        facts.put("public_order", "none");
        facts.put("false_document", "none");
        facts.put("employer_confirms", "yes");
        facts.put("works_since", "2025-11-01");
        facts.put("hours", "40");
        facts.put("wage", "1200");
        return facts;
    }

    /** The same person with one fact changed; null is known to be absent. */
    public static Map<String, @Nullable Object> with(String fact, @Nullable Object value) {
        var facts = eligible();
        facts.put(fact, value);
        return facts;
    }

    public static Map<String, @Nullable Object> without(String fact) {
        var facts = eligible();
        facts.remove(fact);
        return facts;
    }
}
