package org.regularis.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.regularis.documents.numbers.NumberCheck;
import org.regularis.documents.numbers.NumberFlaw;
import org.regularis.documents.numbers.NumberKind;

class NumberChecksTest {

    private static final NumberChecks CHECKS =
            new NumberChecks(Clock.fixed(Instant.parse("2026-10-01T08:00:00Z"), ZoneOffset.UTC));

    private static final String PASSPORT =
            "P<KGZASANOVA<<AIGUL<<<<<<<<<<<<<<<<<<<<<<<<<\nAN12345677KGZ9003141F3001019<<<<<<<<<<<<<<00";

    @ParameterizedTest
    @CsvSource({
        "DNI, 12345678Z",
        "DNI, 00000000T",
        "NIE, X2482300W",
        "NIE, Y1234567X",
        "NIE, Z7654321H",
        "CODICE_FISCALE, RSSMRA85T10A562S",
        "CODICE_FISCALE, 00743110157",
        "INN, 1234567894",
        "INN, 500100732259",
        "INN, 7707083893",
        "SNILS, 11223344595",
        "IIN, 850312300121",
        "IIN, 900101300811"
    })
    void the_recomputed_examples_are_valid(NumberKind kind, String number) {
        assertThat(CHECKS.check(kind, number)).isEqualTo(NumberCheck.valid(number));
    }

    @ParameterizedTest
    @CsvSource({
        "DNI, 12345678A, CHECK_DIGIT",
        "DNI, 1234567Z, LENGTH",
        "DNI, 1234567AZ, CHARACTERS",
        "DNI, X2482300W, CHARACTERS",
        "NIE, X2482300X, CHECK_DIGIT",
        "NIE, 12345678Z, CHARACTERS",
        "CODICE_FISCALE, RSSMRA85T10A562T, CHECK_DIGIT",
        "CODICE_FISCALE, RSSMRA85F10A562S, CHARACTERS",
        "CODICE_FISCALE, RSSMRA85T10A56, LENGTH",
        "CODICE_FISCALE, 00743110158, CHECK_DIGIT",
        "INN, 1234567890, CHECK_DIGIT",
        "INN, 12345678901, LENGTH",
        "INN, 123456789X, CHARACTERS",
        "INN, 500100732258, CHECK_DIGIT",
        "INN, 500100732249, CHECK_DIGIT",
        "SNILS, 112-233-445 96, CHECK_DIGIT",
        "SNILS, 112-233-445, LENGTH",
        "IIN, 850312300122, CHECK_DIGIT",
        "IIN, 900101300800, NEVER_ISSUED",
        "IIN, 850332300121, DATE",
        "IIN, 851312300121, DATE",
        "IIN, 850312900121, TYPE_DIGIT",
        "BIN, 850312300121, TYPE_DIGIT",
        "BIN, 851340000121, DATE",
        "BIN, 85034A000121, CHARACTERS"
    })
    void what_is_wrong_is_named(NumberKind kind, String number, NumberFlaw flaw) {
        assertThat(CHECKS.check(kind, number).flaw()).contains(flaw);
    }

    @ParameterizedTest
    @CsvSource({
        "DNI, ' 12.345.678-z ', 12345678Z",
        "NIE, x-2482300-w, X2482300W",
        "NIE, Х2482300W, X2482300W",
        "DNI, １２３４５６７８Ｚ, 12345678Z",
        "CODICE_FISCALE, rss mra 85t10 a562s, RSSMRA85T10A562S",
        "CODICE_FISCALE, RSSМRА85Т10А562S, RSSMRA85T10A562S",
        "SNILS, 112-233-445 95, 11223344595",
        "SNILS, 112–233–445 95, 11223344595",
        "IIN, ٨٥٠٣١٢٣٠٠١٢١, 850312300121",
        "INN, 77 07 083893, 7707083893"
    })
    void a_number_is_brought_into_the_form_that_is_kept(NumberKind kind, String typed, String kept) {
        assertThat(CHECKS.check(kind, typed)).isEqualTo(NumberCheck.valid(kept));
    }

    @ParameterizedTest
    @CsvSource({
        "RSSMRA85T10A562",
        "RSSMRA85T10A56N",
        "RSSMRA85T10AR6N",
        "RSSMRAURTMLARSN",
        "RSSMRA85T50Z100",
        "ABCXYZ00B29Z352"
    })
    void a_tax_code_may_have_letters_for_digits_women_and_births_abroad(String withoutLetter) {
        assertThat(letters().filter(letter -> valid(NumberKind.CODICE_FISCALE, withoutLetter + letter)))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RSSMRA85T00A562",
                "RSSMRA85T32A562",
                "RSSMRA85T40A562",
                "RSSMRA85T72A562",
                "RSSMRA85B29A562",
                "RSSMRA85D31A562"
            })
    void a_tax_code_has_a_day_that_its_month_has(String withoutLetter) {
        assertThat(letters().map(letter -> CHECKS.check(NumberKind.CODICE_FISCALE, withoutLetter + letter)
                        .flaw()))
                .isNotEmpty()
                .allSatisfy(flaw -> assertThat(flaw).contains(NumberFlaw.DATE));
    }

    @Test
    void the_letter_of_a_tax_code_is_made_from_the_replaced_digits_as_they_stand() {
        assertThat(valid(NumberKind.CODICE_FISCALE, "RSSMRA85T10A562S")).isTrue();
        assertThat(valid(NumberKind.CODICE_FISCALE, "RSSMRA85T10A56NS")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {99, 100, 101, 102, 201, 202, 203, 303, 304})
    void every_sum_of_a_snils_leads_to_one_pair_of_digits(int sum) {
        String account = accountWith(sum);
        int remainder = sum % 101;
        String control = "%02d".formatted(remainder == 100 ? 0 : remainder);

        assertThat(IntStream.range(0, 100)
                        .mapToObj("%02d"::formatted)
                        .filter(pair -> valid(NumberKind.SNILS, account + pair)))
                .containsExactly(control);
    }

    @Test
    void the_first_pension_accounts_had_no_rule() {
        assertThat(valid(NumberKind.SNILS, "001-001-998 77")).isTrue();
        assertThat(valid(NumberKind.SNILS, "001-001-999 77")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"8503120", "9912312", "0002296", "0002295", "8503121"})
    void an_iin_has_a_day_of_its_century(String beginning) {
        assertThat(anyValid(NumberKind.IIN, beginning)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0002294", "0002291", "8502303", "8500123", "8503003", "8503127"})
    void an_iin_of_no_day_is_never_valid(String beginning) {
        assertThat(anyValid(NumberKind.IIN, beginning)).isFalse();
    }

    @Test
    void a_bin_says_month_and_kind_of_body() {
        assertThat(anyValid(NumberKind.BIN, "1509400")).isTrue();
        assertThat(anyValid(NumberKind.BIN, "1512600")).isTrue();
        assertThat(anyValid(NumberKind.BIN, "1513400")).isFalse();
        assertThat(anyValid(NumberKind.BIN, "1500400")).isFalse();
        assertThat(anyValid(NumberKind.BIN, "1509300")).isFalse();
        assertThat(anyValid(NumberKind.BIN, "1509700")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "DNI, 12345678Z", "NIE, X2482300W", "CODICE_FISCALE, RSSMRA85T10A562S", "CODICE_FISCALE, 00743110157",
        "IIN, 850312300121", "SNILS, 11223344595", "INN, 500100732259", "INN, 7707083893"
    })
    void a_single_wrong_digit_is_found_where_the_rule_promises_it(NumberKind kind, String number) {
        for (int place = 0; place < number.length(); place++) {
            if (!Character.isDigit(number.charAt(place)) || promisesNothing(kind, place)) {
                continue;
            }
            for (char other = '0'; other <= '9'; other++) {
                String wrong = number.substring(0, place) + other + number.substring(place + 1);
                if (other != number.charAt(place) && !collides(kind, number, wrong)) {
                    assertThat(valid(kind, wrong)).as(wrong).isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(NumberKind.class)
    void any_text_is_taken_and_none_is_thrown_at(NumberKind kind) {
        var random = new Random(4711);
        for (int round = 0; round < 3000; round++) {
            String text = text(random);
            NumberCheck check = CHECKS.check(kind, text);

            assertThat(check.isValid()).isEqualTo(check.flaw().isEmpty());
            if (check.isValid()) {
                assertThat(CHECKS.check(kind, check.normalised())).as(text).isEqualTo(check);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(NumberKind.class)
    void nothing_is_no_number(NumberKind kind) {
        assertThat(CHECKS.check(kind, "").flaw()).contains(NumberFlaw.EMPTY);
        assertThat(CHECKS.check(kind, " \u00a0-\n").isValid()).isFalse();
    }

    @Test
    void only_as_much_is_looked_at_as_a_number_can_be_long() {
        assertThat(CHECKS.check(NumberKind.DNI, "12345678Z" + " ".repeat(1_000_000))
                        .flaw())
                .contains(NumberFlaw.LENGTH);
        assertThat(CHECKS.check(NumberKind.MRZ, "<".repeat(1_000_000)).isValid())
                .isFalse();
    }

    @Test
    void the_lines_of_a_passport_are_read_whatever_ends_a_line() {
        assertThat(CHECKS.check(NumberKind.MRZ, PASSPORT)).isEqualTo(NumberCheck.valid(PASSPORT));
        assertThat(CHECKS.check(NumberKind.MRZ, PASSPORT.toLowerCase().replace("\n", "\r\n")))
                .isEqualTo(NumberCheck.valid(PASSPORT));
        assertThat(CHECKS.check(NumberKind.MRZ, PASSPORT.replace("AN1", "AN7")).flaw())
                .contains(NumberFlaw.NUMBER);
    }

    @Test
    void printed_specimens_add_up_but_belong_to_nobody() {
        assertThat(CHECKS.check(NumberKind.MRZ, """
                P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<
                L898902C36UTO7408122F1204159ZE184226B<<<<<10""").flaw()).contains(NumberFlaw.SPECIMEN);
    }

    private static boolean promisesNothing(NumberKind kind, int place) {
        return kind == NumberKind.IIN && place == 10;
    }

    /** Two remainders count as the same, or the second round decides. */
    private static boolean collides(NumberKind kind, String number, String wrong) {
        return switch (kind) {
            case INN ->
                number.length() == 10
                        && weighted(number, 2, 4, 10, 3, 5, 9, 4, 6, 8) % 11 % 10
                                == weighted(wrong, 2, 4, 10, 3, 5, 9, 4, 6, 8) % 11 % 10
                        && number.charAt(9) == wrong.charAt(9);
            case IIN -> weighted(wrong, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11) % 11 == 10;
            default -> false;
        };
    }

    private static int weighted(String number, int... weights) {
        return IntStream.range(0, weights.length)
                .map(i -> (number.charAt(i) - '0') * weights[i])
                .sum();
    }

    private static String accountWith(int sum) {
        var account = new StringBuilder();
        int rest = sum;
        for (int weight = 9; weight > 0; weight--) {
            int digit = Math.min(9, rest / weight);
            account.append(digit);
            rest -= digit * weight;
        }
        return account.toString();
    }

    private static boolean valid(NumberKind kind, String number) {
        return CHECKS.check(kind, number).isValid();
    }

    private static Stream<String> letters() {
        return IntStream.rangeClosed('A', 'Z').mapToObj(Character::toString);
    }

    /** Whether any last five digits make a number of these first seven. */
    private static boolean anyValid(NumberKind kind, String beginning) {
        return IntStream.range(0, 100).anyMatch(end -> valid(kind, beginning + "%05d".formatted(end)));
    }

    private static String text(Random random) {
        String alphabet = random.nextBoolean() ? "0123456789XYZABC<- ." : "0123456789";
        int length = random.nextInt(4) == 0 ? random.nextInt(250) : 8 + random.nextInt(9);
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(
                    random.nextInt(12) == 0
                            ? (char) random.nextInt(Character.MAX_VALUE)
                            : alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
