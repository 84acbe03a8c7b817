package org.regularis.registers;

import org.regularis.shared.ApplicationId;
import org.regularis.shared.RegisterQuestionId;

/** A register has answered; published inside the transaction that keeps the answer. */
public record RegisterAnswered(
        ApplicationId application, Register register, RegisterQuestionId question, RegisterAnswer.Result result) {}
