package org.regularis.audit.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the address of the record says: who, what, which case, and from where in the record on.
 *
 * @param application an id or a number, as typed
 */
record RecordFilter(
        Optional<String> actor, Optional<String> action, Optional<String> application, Optional<Long> before) {

    static RecordFilter of(QueryParameters address) {
        return new RecordFilter(
                text(address, "actor"),
                text(address, "action"),
                text(address, "application"),
                text(address, "before").filter(it -> it.matches("\\d{1,18}")).map(Long::valueOf));
    }

    RecordFilter from(long seq) {
        return new RecordFilter(actor, action, application, Optional.of(seq));
    }

    RecordFilter newest() {
        return new RecordFilter(actor, action, application, Optional.empty());
    }

    QueryParameters address() {
        Map<String, String> parameters = new LinkedHashMap<>();
        actor.ifPresent(it -> parameters.put("actor", it));
        action.ifPresent(it -> parameters.put("action", it));
        application.ifPresent(it -> parameters.put("application", it));
        before.ifPresent(it -> parameters.put("before", it.toString()));
        return QueryParameters.simple(parameters);
    }

    private static Optional<String> text(QueryParameters address, String name) {
        return address.getSingleParameter(name).map(String::strip).filter(it -> !it.isEmpty());
    }
}
