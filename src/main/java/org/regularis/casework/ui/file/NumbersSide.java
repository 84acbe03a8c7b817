package org.regularis.casework.ui.file;

import org.regularis.casework.NumberDesk;
import org.regularis.casework.ui.CaseAtHand;
import org.regularis.casework.ui.DeskTime;
import org.regularis.documents.NumberWords;
import org.springframework.stereotype.Component;

/** Opens what there is to see and do about the numbers of a case. */
@Component
class NumbersSide {

    private final NumberDesk numbers;
    private final NumberWords words;
    private final DeskTime time;

    NumbersSide(NumberDesk numbers, NumberWords words, DeskTime time) {
        this.numbers = numbers;
        this.words = words;
        this.time = time;
    }

    NumbersPanel of(CaseAtHand atHand) {
        return new NumbersPanel(atHand, numbers, words, time);
    }
}
