package org.regularis.registers;

import org.regularis.shared.ApplicationId;
import org.regularis.shared.RegisterQuestionId;

/** A register gave no answer in time; published inside the transaction that gives the question up. */
public record RegisterSilent(ApplicationId application, Register register, RegisterQuestionId question) {}
