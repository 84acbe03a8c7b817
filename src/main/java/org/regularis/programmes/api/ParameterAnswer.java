package org.regularis.programmes.api;

import java.util.List;
import org.regularis.programmes.Profile;
import org.regularis.shared.Language;

/**
 * What is known of one of the parameters that programmes are compared by.
 *
 * @param mark what it was read in: legal-text, official, press-or-adviser, to-be-checked or invented
 */
record ParameterAnswer(String parameter, String text, String source, String mark) {

    static List<ParameterAnswer> of(Profile profile, Language language) {
        return profile.told().entrySet().stream()
                .map(told -> new ParameterAnswer(
                        told.getKey().key(),
                        told.getValue().text().get(language),
                        told.getValue().source(),
                        told.getValue().mark().key()))
                .toList();
    }
}
