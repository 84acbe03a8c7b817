package org.regularis.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.regularis.documents.MachineReadableZone.Check;
import org.regularis.documents.MachineReadableZone.Format;
import org.regularis.documents.MachineReadableZone.Read;
import org.regularis.documents.MachineReadableZone.Reason;
import org.regularis.documents.MachineReadableZone.Sex;
import org.regularis.documents.MachineReadableZone.Unreadable;
import org.regularis.documents.numbers.IcaoCheckDigit;

class MachineReadableZoneTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private static final String BOOKLET = """
            P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<
            L898902C36UTO7408122F1204159ZE184226B<<<<<10""";

    private static final String CARD = """
            I<UTOD231458907<<<<<<<<<<<<<<<
            7408122F1204159UTO<<<<<<<<<<<6
            ERIKSSON<<ANNA<MARIA<<<<<<<<<<""";

    private static final String LARGER_CARD = """
            I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<
            D231458907UTO7408122F1204159<<<<<<<6""";

    @Test
    void the_specimen_passport_is_read() {
        Read read = read(BOOKLET);

        assertThat(read.format()).isEqualTo(Format.TD3);
        assertThat(read.documentType()).isEqualTo("P");
        assertThat(read.issuingState()).isEqualTo("UTO");
        assertThat(read.number()).isEqualTo("L898902C3");
        assertThat(read.surname()).isEqualTo("ERIKSSON");
        assertThat(read.givenNames()).isEqualTo("ANNA MARIA");
        assertThat(read.nationality()).isEqualTo("UTO");
        assertThat(read.birthDate()).contains(LocalDate.of(1974, 8, 12));
        assertThat(read.sex()).isEqualTo(Sex.F);
        assertThat(read.expiry()).contains(LocalDate.of(2012, 4, 15));
        assertThat(read.personalNumber()).contains("ZE184226B");
    }

    @ParameterizedTest
    @MethodSource("specimens")
    void a_specimen_adds_up_but_is_told_from_a_real_document(String specimen) {
        assertThat(read(specimen).failed()).containsExactly(Check.SPECIMEN);
    }

    @ParameterizedTest
    @MethodSource("specimens")
    void the_specimens_name_the_same_person(String specimen) {
        Read read = read(specimen);

        assertThat(read.surname()).isEqualTo("ERIKSSON");
        assertThat(read.givenNames()).isEqualTo("ANNA MARIA");
        assertThat(read.birthDate()).contains(LocalDate.of(1974, 8, 12));
        assertThat(read.expiry()).contains(LocalDate.of(2012, 4, 15));
    }

    @Test
    void a_real_document_passes() {
        assertThat(read(booklet("UZB", "AA1234567", "900101", "310101")).passes())
                .isTrue();
    }

    @Test
    void a_wrong_character_of_another_value_is_noticed() {
        assertThat(everyCharacterOfTheSecondLineReplaced())
                .hasSizeGreaterThan(1000)
                .noneMatch(damaged -> MachineReadableZone.read(damaged, TODAY) instanceof Read read && read.passes());
    }

    @Test
    void each_field_has_a_check_of_its_own() {
        String right = booklet("UZB", "AA1234567", "900101", "310101");

        assertThat(read(right.replace("AA1234567", "AA1234568")).failed())
                .containsExactly(Check.NUMBER, Check.COMPOSITE);
        assertThat(read(right.replace("900101", "900102")).failed()).containsExactly(Check.BIRTH_DATE, Check.COMPOSITE);
        assertThat(read(right.replace("310101", "310102")).failed()).containsExactly(Check.EXPIRY, Check.COMPOSITE);
        assertThat(read(BOOKLET.replace("ZE184226B", "ZE184227B")).failed())
                .containsExactly(Check.SPECIMEN, Check.PERSONAL_NUMBER, Check.COMPOSITE);
        assertThat(read(BOOKLET.replace("<10", "<11")).failed()).containsExactly(Check.SPECIMEN, Check.COMPOSITE);
        assertThat(read(right.replace("F3", "Q3")).failed()).containsExactly(Check.SEX);
    }

    @Test
    void an_empty_personal_number_may_have_a_filler_or_a_zero_for_its_digit() {
        String withZero = booklet("UZB", "AA1234567", "900101", "310101");
        String withFiller = withZero.substring(0, withZero.length() - 2) + "<" + withZero.charAt(withZero.length() - 1);

        assertThat(read(withZero).failed()).isEmpty();
        assertThat(read(withFiller).failed()).isEmpty();
        assertThat(read(withFiller).personalNumber()).isEmpty();
    }

    @Test
    void a_long_number_of_a_card_goes_on_in_the_optional_field() {
        Read read = read(cardWithLongNumber("BEL", "D23145890734"));

        assertThat(read.failed()).isEmpty();
        assertThat(read.number()).isEqualTo("D23145890734");
        assertThat(read.personalNumber()).isEmpty();
    }

    @Test
    void a_slip_in_the_part_of_a_long_number_that_overflows_is_noticed() {
        String right = cardWithLongNumber("BEL", "D23145890734");

        assertThat(read(right.replace("<734", "<735")).failed()).containsExactly(Check.NUMBER, Check.COMPOSITE);
        assertThat(read(right.replace("<734", "<735")).number()).isEqualTo("D23145890735");
    }

    @Test
    void a_card_without_a_check_digit_and_without_overflow_fails() {
        assertThat(read(CARD.replace("D231458907", "D23145890<")).failed()).contains(Check.NUMBER);
    }

    @Test
    void both_optional_fields_of_a_card_are_read() {
        String card = CARD.replace("D231458907<<<<<<<<<<<<<<<", "D2314589071234<<<<<<<<<<<")
                .replace("UTO<<<<<<<<<<<6", "UTO567<<<<<<<<6");

        assertThat(read(card).personalNumber()).contains("1234 567");
    }

    @ParameterizedTest
    @CsvSource({"D<<,DEU", "GBN,GBN", "RKS,RKS", "XXA,XXA", "XXB,XXB", "UNK,UNK", "TJK,TJK"})
    void states_of_the_two_lists_are_known(String printed, String read) {
        Read zone = read(booklet(printed, "AA1234567", "900101", "310101"));

        assertThat(zone.failed()).isEmpty();
        assertThat(zone.issuingState()).isEqualTo(read);
        assertThat(zone.nationality()).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"QQQ", "SUN", "DEX", "<<<", "DD<"})
    void other_states_ask_for_a_correction(String code) {
        assertThat(read(booklet(code, "AA1234567", "900101", "310101")).failed())
                .containsExactly(Check.ISSUING_STATE, Check.NATIONALITY);
    }

    @ParameterizedTest
    @CsvSource({"260301,2026-03-01", "260302,1926-03-02", "000229,2000-02-29", "991231,1999-12-31", "270101,1927-01-01"
    })
    void nobody_is_born_after_today(String printed, LocalDate date) {
        assertThat(read(booklet("UZB", "AA1234567", printed, "310101")).birthDate())
                .contains(date);
    }

    @ParameterizedTest
    @CsvSource({"310101,2031-01-01", "120415,2012-04-15", "760301,2076-03-01", "760302,1976-03-02"})
    void an_expiry_lies_within_fifty_years_of_today(String printed, LocalDate date) {
        assertThat(read(booklet("UZB", "AA1234567", "900101", printed)).expiry())
                .contains(date);
    }

    @Test
    void a_birth_date_may_be_unknown_in_part() {
        Read read = read(booklet("AFG", "AA1234567", "90<<<<", "310101"));

        assertThat(read.failed()).isEmpty();
        assertThat(read.birthDate()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"901301", "900230", "9O0101"})
    void what_is_no_date_fails_even_when_its_digit_is_right(String printed) {
        Read read = read(booklet("UZB", "AA1234567", printed, "310101"));

        assertThat(read.failed()).containsExactly(Check.BIRTH_DATE);
        assertThat(read.birthDate()).isEmpty();
    }

    @Test
    void an_unstated_sex_is_x() {
        assertThat(read(BOOKLET.replace("2F1", "2<1")).sex()).isEqualTo(Sex.X);
    }

    @Test
    void somebody_may_have_a_single_name() {
        Read read = read(BOOKLET.replace("ERIKSSON<<ANNA<MARIA", "SUHARTO<<<<<<<<<<<<<"));

        assertThat(read.surname()).isEqualTo("SUHARTO");
        assertThat(read.givenNames()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("waysToTypeTheSpecimen")
    void the_way_it_was_typed_does_not_matter(String typed) {
        assertThat(read(typed)).isEqualTo(read(BOOKLET));
    }

    @Test
    void cards_may_be_typed_in_one_go_too() {
        assertThat(read(CARD.replace("\n", ""))).isEqualTo(read(CARD));
        assertThat(read(LARGER_CARD.replace("\n", " "))).isEqualTo(read(LARGER_CARD));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void what_has_not_the_form_is_refused_with_its_reason(String typed, Reason reason) {
        assertThat(MachineReadableZone.read(typed, TODAY)).isEqualTo(new Unreadable(reason));
    }

    static Stream<String> specimens() {
        return Stream.of(BOOKLET, CARD, LARGER_CARD);
    }

    static Stream<String> waysToTypeTheSpecimen() {
        return Stream.of(
                BOOKLET.toLowerCase(),
                BOOKLET.replace("\n", "\r\n"),
                BOOKLET.replace("\n", ""),
                BOOKLET.replace("<<", "«"),
                BOOKLET.replace("<", " < "),
                "\n  " + BOOKLET.replace("\n", " \n\n\t") + "\u00a0\n",
                BOOKLET.replaceFirst("<+\n", "\n"),
                BOOKLET.replaceFirst("<\n", "<<<<\n"));
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(
                Arguments.of(" \n ", Reason.EMPTY),
                Arguments.of(BOOKLET.replace("ERIK", "ÉRIK"), Reason.CHARACTERS),
                Arguments.of(BOOKLET.split("\n")[1], Reason.LINES),
                Arguments.of("A\nB\nC\nD", Reason.LINES),
                Arguments.of(BOOKLET.replace("<<10", "<10"), Reason.LENGTH),
                Arguments.of("V" + BOOKLET.substring(1), Reason.VISA),
                Arguments.of("X" + BOOKLET.substring(1), Reason.DOCUMENT_TYPE));
    }

    /** Each character of the proven part of a line replaced by each other one that has another value modulo ten. */
    private static Stream<String> everyCharacterOfTheSecondLineReplaced() {
        String right = booklet("UZB", "AA1234567", "900101", "310101");
        int start = right.indexOf('\n') + 1;
        return IntStream.rangeClosed(start, right.length() - 1)
                .filter(i -> i < start + 10 || i >= start + 13 && i != start + 20)
                .boxed()
                .flatMap(i -> "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<"
                        .chars()
                        .filter(other -> valueOf(other) != valueOf(right.charAt(i)))
                        .mapToObj(other -> right.substring(0, i) + (char) other + right.substring(i + 1)));
    }

    private static int valueOf(int character) {
        return IcaoCheckDigit.of(Character.toString(character)) * 3 % 10;
    }

    private static Read read(String typed) {
        var zone = MachineReadableZone.read(typed, TODAY);
        assertThat(zone).asInstanceOf(type(Read.class)).isNotNull();
        return (Read) zone;
    }

    private static String booklet(String state, String number, String birth, String expiry) {
        String second = number + IcaoCheckDigit.of(number) + state + birth + IcaoCheckDigit.of(birth) + "F" + expiry
                + IcaoCheckDigit.of(expiry) + "<".repeat(14) + "0";
        String proven = second.substring(0, 10) + second.substring(13, 20) + second.substring(21);
        return "P<" + state + "KARIMOVA<<AMINA" + "<".repeat(24) + "\n" + second + IcaoCheckDigit.of(proven);
    }

    private static String cardWithLongNumber(String state, String number) {
        String first = "I<" + state + number.substring(0, 9) + "<" + number.substring(9) + IcaoCheckDigit.of(number);
        String whole = first + "<".repeat(30 - first.length());
        String second = "7408122F1204159" + state + "<".repeat(11);
        String proven = whole.substring(5) + second.substring(0, 7) + second.substring(8, 15) + second.substring(18);
        return whole + "\n" + second + IcaoCheckDigit.of(proven) + "\nPEETERS<<ANNA";
    }
}
