package org.regularis.casework.ui.file;

import org.regularis.casework.NumberDesk;
import org.regularis.casework.ui.DeskDates;
import org.regularis.casework.ui.OpenCase;
import org.regularis.documents.NumberTexts;
import org.springframework.stereotype.Component;

/** Opens what there is to see and do about the numbers of a case. */
@Component
class NumbersPanels {

    private final NumberDesk numbers;
    private final NumberTexts words;
    private final DeskDates time;

    NumbersPanels(NumberDesk numbers, NumberTexts words, DeskDates time) {
        this.numbers = numbers;
        this.words = words;
        this.time = time;
    }

    NumbersPanel of(OpenCase atHand) {
        return new NumbersPanel(atHand, numbers, words, time);
    }
}
