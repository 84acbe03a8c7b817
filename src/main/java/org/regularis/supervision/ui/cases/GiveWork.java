package org.regularis.supervision.ui.cases;

import java.util.Collection;
import java.util.stream.Collectors;
import org.regularis.casework.CaseworkDesk;
import org.regularis.casework.figures.CaseList.Row;
import org.regularis.casework.figures.OfficerWorkload;
import org.springframework.stereotype.Component;

/** Lets a supervisor give the work of some cases to an officer of their offices. */
@Component
class GiveWork {

    private final OfficerWorkload officers;
    private final CaseworkDesk desk;

    GiveWork(OfficerWorkload officers, CaseworkDesk desk) {
        this.officers = officers;
        this.desk = desk;
    }

    /** @param afterwards when work was given and the answer has been read */
    void offer(Collection<Row> rows, Runnable afterwards) {
        var offices = rows.stream().map(row -> row.file().office()).collect(Collectors.toSet());
        new GiveWorkDialog(rows, officers.of(offices), desk::assign, afterwards).open();
    }
}
