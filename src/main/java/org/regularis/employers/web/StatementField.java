package org.regularis.employers.web;

import java.util.List;
import java.util.Map;

/**
 * One statement about a job as the page asks it.
 *
 * @param code names the side of the job in fields and messages, for example {@code since}
 * @param claim the statement as a sentence
 * @param options the answers to choose from, value and words
 * @param contracts what there is to choose when the contract is amended
 */
public record StatementField(String code, String claim, Map<String, String> options, Map<String, String> contracts) {

    static final List<String> CONTRACTS = List.of("written", "oral", "none");

    public String answerField() {
        return "answer." + code;
    }

    public String amendedField() {
        return "amended." + code;
    }
}
