package org.regularis.casework;

import java.util.List;
import org.springframework.stereotype.Component;

/** The process pictures: the BPMN models as they are deployed. Nothing personal is in them. */
@Component
public class ProcessModels {

    /** Process ids in the order in which a case meets them. */
    public List<String> ids() {
        throw new UnsupportedOperationException();
    }

    /** The model's XML. */
    public String xml(String process) {
        throw new UnsupportedOperationException();
    }

    /** The label of an element in the model. */
    public String label(String process, String elementId) {
        throw new UnsupportedOperationException();
    }
}
