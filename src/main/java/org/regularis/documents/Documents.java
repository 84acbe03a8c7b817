package org.regularis.documents;

import java.util.List;
import org.regularis.shared.ApplicationId;
import org.springframework.stereotype.Component;

/** The documents of an application, without their bytes. The caller has checked who asks. */
@Component
public class Documents {

    private final DocumentRows rows;

    Documents(DocumentRows rows) {
        this.rows = rows;
    }

    /** In the order of filing; removed ones are left out. */
    public List<DocumentSummary> of(ApplicationId application) {
        return rows.of(application);
    }
}
