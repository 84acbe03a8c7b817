package org.regularis.documents;

import java.util.List;
import org.regularis.shared.ApplicationId;
import org.springframework.stereotype.Component;

/** The documents of an application, without their bytes. The caller has checked who asks. */
@Component
public class Documents {

    /** In the order of filing. */
    public List<DocumentSummary> of(ApplicationId application) {
        throw new UnsupportedOperationException();
    }
}
