package org.regularis.applications.api;

import java.util.List;
import java.util.Map;

/**
 * What a caller sends, for the description of the API; the fields are read one by one in {@link AnswerJson}.
 *
 * @param programme for a new application only, for example {@code regularization-2026}
 * @param language {@code en} or {@code ru}
 * @param person familyName, givenNames, nativeName, calledName, birthDate, sex, citizenship, region, address, email,
 *     phone
 * @param identityDocument type, number, issuingState, expiresOn, mrz, officialNumberKind, officialNumber
 * @param presence periods with from, to, place, proof
 * @param employment employerName, employerNumber, employerEmail, employerPhone, mayAskEmployer, occupation, sector, since,
 *     hoursPerWeek, monthlyWage, contract
 */
record ApplicationBody(
        String programme,
        String language,
        Map<String, String> person,
        Map<String, String> identityDocument,
        List<Map<String, String>> presence,
        Map<String, String> employment) {}
