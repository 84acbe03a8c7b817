package org.regularis.programmes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.regularis.shared.Language;

/**
 * What the law behind a programme gives to people and asks of them, as letters and pages tell it: nothing of it is in
 * the software.
 *
 * @param hearing what holds for a reply to a notice of an intended refusal
 * @param permit what stands on the permit
 * @param keeps what people keep whatever becomes of an application
 * @param atWork what holds for everybody who works
 * @param employer what an employer has to do and to leave
 * @param help who helps, and takes no money for it
 */
public record Law(
        Rights whileWaiting,
        List<Provision> hearing,
        Remedy remedy,
        Rights afterGrant,
        Provision permit,
        List<Provision> keeps,
        List<Provision> atWork,
        List<Provision> employer,
        List<Place> help) {

    /**
     * One sentence that the law says.
     *
     * @param legalBasis the article; empty in versions that did not name it
     */
    public record Provision(Map<Language, String> text, Optional<String> legalBasis) {}

    /** What one may do while something lasts; what is not known is left out. */
    public record Rights(
            Optional<Provision> stay,
            Optional<Provision> work,
            Optional<Provision> changeOfEmployer,
            List<Provision> also) {

        public List<Provision> all() {
            return Stream.concat(Stream.of(stay, work, changeOfEmployer).flatMap(Optional::stream), also.stream())
                    .toList();
        }

        /** Whether one may stay and work. */
        public List<Provision> stayAndWork() {
            return Stream.of(stay, work).flatMap(Optional::stream).toList();
        }
    }

    /**
     * How a decision is challenged.
     *
     * @param body who reviews it; empty in versions that did not name it
     * @param workingDays of the calendar of the case, from the decision
     * @param meanwhile what one may do until it is reviewed
     */
    public record Remedy(
            Optional<Place> body,
            int workingDays,
            Optional<String> legalBasis,
            List<Provision> how,
            Rights meanwhile) {}

    /**
     * An office, an authority or an organisation, and how to reach it.
     *
     * @param about what it does for people; empty for an office
     */
    public record Place(
            Map<Language, String> name,
            Map<Language, String> about,
            Map<Language, String> address,
            Map<Language, String> hours,
            Optional<String> telephone) {}
}
