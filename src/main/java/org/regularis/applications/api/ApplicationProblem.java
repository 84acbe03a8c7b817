package org.regularis.applications.api;

import java.util.List;
import org.regularis.shared.web.Problem;

/** Why a call about an application was refused. */
class ApplicationProblem extends Problem {

    ApplicationProblem(int status, String code, String title, String detail, List<InvalidField> errors) {
        super(status, code, title, detail, errors);
    }
}
