package org.regularis.persons;

import org.regularis.shared.ApplicationId;
import org.regularis.shared.UserId;

/** An officer has said whether the persons of two applications are one. */
public record DuplicateAnswered(ApplicationId application, ApplicationId other, Answer.Verdict verdict, UserId by) {}
