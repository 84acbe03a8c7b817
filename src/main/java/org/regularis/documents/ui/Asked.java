package org.regularis.documents.ui;

import java.util.Map;

/**
 * What is asked about documents of one kind.
 *
 * @param types words by type; empty where any paper will do
 */
public record Asked(Map<String, String> types, boolean days, boolean issueDay, boolean translation, boolean apostille) {

    public static final Asked NOTHING = new Asked(Map.of(), false, false, false, false);
}
