package org.regularis.casework;

/** What came of a piece of work, in the words that the gateways compare. */
public enum TaskOutcome {
    ADMITTED("admitted"),
    EVIDENCE_NEEDED("evidenceNeeded"),
    ADMISSION_REFUSED("admissionRefused"),
    MORE_TIME("moreTime"),
    GO_ON("goOn"),
    REGISTERS_ASKED("registersAsked"),
    NO_REGISTER_ASKED("noRegisterAsked"),
    CONFIRMED("confirmed"),
    CONTRADICTED("contradicted"),
    SETTLED("settled"),
    ASK_EMPLOYER("askEmployer"),
    GRANT_PROPOSED("grantProposed"),
    REFUSAL_PROPOSED("refusalProposed"),
    AGREED("agreed"),
    SENT_BACK("sentBack"),
    UPHELD("upheld"),
    DROPPED("dropped"),
    GRANTED("granted"),
    REFUSED("refused");

    private final String word;

    TaskOutcome(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
