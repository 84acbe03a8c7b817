package org.regularis.shared.ui;

import java.util.Set;

/**
 * One entry of the staff menu; a module offers it as a bean.
 *
 * @param path below {@code /staff/}, without parameters
 * @param messageKey the entry's words
 * @param icon a name of Vaadin's icon set, for example {@code tasks}
 * @param order entries are shown by this number
 * @param roles who sees it: anybody with one of these realm roles
 */
public record NavigationEntry(String path, String messageKey, String icon, int order, Set<String> roles) {}
