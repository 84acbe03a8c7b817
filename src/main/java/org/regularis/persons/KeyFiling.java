package org.regularis.persons;

import org.regularis.applications.ApplicationFiles;
import org.regularis.applications.ApplicationSubmitted;
import org.regularis.shared.ApplicationId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the search keys of an application: when it is submitted, in the same transaction; of those submitted before
 * there were keys, at the start and before the application is ready, so that no officer checks with half of them.
 */
@Component
class KeyFiling implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(KeyFiling.class);
    private static final int BATCH = 500;

    private final ApplicationFiles applications;
    private final SearchKeyRows rows;
    private final Persons persons;
    private final TransactionTemplate transaction;

    KeyFiling(ApplicationFiles applications, SearchKeyRows rows, Persons persons, TransactionTemplate transaction) {
        this.applications = applications;
        this.rows = rows;
        this.persons = persons;
        this.transaction = transaction;
    }

    @EventListener
    void on(ApplicationSubmitted submitted) {
        persons.of(submitted.application());
        file(submitted.application());
    }

    /** Some hundred at a time, each time for good: a start that is cut off goes on where it was, and nodes share them. */
    @Override
    public void run(ApplicationArguments arguments) {
        int filed = 0;
        int batch;
        do {
            batch = transaction.execute(status -> fileBatch());
            filed += batch;
        } while (batch > 0);
        if (filed > 0) {
            log.info("The search keys of {} earlier applications were written.", filed);
        }
    }

    private int fileBatch() {
        var batch = rows.takeUnkeyed(BATCH);
        batch.forEach(this::file);
        return batch.size();
    }

    private void file(ApplicationId application) {
        rows.add(SearchKeys.of(applications.require(application)));
    }
}
