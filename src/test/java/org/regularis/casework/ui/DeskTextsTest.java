package org.regularis.casework.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.regularis.applications.GivenNumber;
import org.regularis.applications.NumberPlace;
import org.regularis.applications.answers.Choices;
import org.regularis.applications.progress.Awaited;
import org.regularis.applications.progress.Stage;
import org.regularis.applications.progress.Turn;
import org.regularis.casework.CaseEventKind;
import org.regularis.casework.CaseEventKind.Detail.OneOf;
import org.regularis.casework.CaseOutcome;
import org.regularis.casework.Completion;
import org.regularis.casework.Task;
import org.regularis.casework.WorkList;
import org.regularis.casework.ui.file.EventLabels;
import org.regularis.casework.ui.file.MonthBar;
import org.regularis.casework.ui.work.OutcomeChoice;
import org.regularis.correspondence.letters.LetterKind;
import org.regularis.decisions.FactSheet;
import org.regularis.decisions.Proposal;
import org.regularis.employers.Statement;
import org.regularis.employers.Verification;
import org.regularis.programmes.DocumentWarning;
import org.regularis.programmes.Eligibility;
import org.regularis.registers.Failure;
import org.regularis.registers.Finding;

class DeskTextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void every_code_of_the_office_has_its_words(String language) {
        assertThat(texts(language).stringPropertyNames()).containsAll(codes().toList());
    }

    @Test
    void both_languages_have_the_same_keys() {
        assertThat(texts("ru").stringPropertyNames()).isEqualTo(texts("en").stringPropertyNames());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | casework.due.late | 1 | 1 working day late",
                "en | casework.due.late | 3 | 3 working days late",
                "en | casework.due.left | 4 | in 4 working days",
                "ru | casework.due.late | 3 | опоздание 3 раб. дн."
            })
    void a_deadline_is_said_in_words(String language, String key, int days, String words) {
        assertThat(new MessageFormat(texts(language).getProperty(key), Locale.of(language)).format(new Object[] {days}))
                .isEqualTo(words);
    }

    private static Stream<String> codes() {
        return Stream.of(
                        Arrays.stream(Task.values()).map(Task::messageKey),
                        keys("casework.problem.", Completion.Refused.values()),
                        keys("casework.stage.", Stage.values()),
                        keys("casework.turn.", Turn.values()),
                        keys("casework.awaited.", Awaited.values()),
                        keys("casework.tab.", WorkList.Tab.values()),
                        keys("casework.empty.", WorkList.Tab.values()),
                        keys("casework.eligibility.", Eligibility.Outcome.values()),
                        keys("casework.proposal.", Proposal.Kind.values()),
                        keys("casework.source.", FactSheet.Source.values()),
                        keys("casework.statement.", Statement.Subject.values()),
                        keys("casework.answer.", Statement.Answer.values()),
                        keys("casework.verification.", Verification.State.values()),
                        keys("casework.number-place.", NumberPlace.values()),
                        keys("casework.number-giver.", GivenNumber.Giver.values()),
                        keys("casework.correction.", GivenNumber.Correction.values()),
                        Choices.OFFICIAL_NUMBER.stream().map("casework.official-number."::concat),
                        keys("casework.letter.", LetterKind.values()),
                        keys("casework.timeline.", CaseEventKind.Group.values()),
                        details(),
                        keys("casework.registers.silent.", Failure.values()),
                        keys("casework.registers.matter.", Finding.Matter.values()),
                        keys("casework.registers.status.", Finding.Status.values()),
                        keys("casework.choice.", OutcomeChoice.Way.values()),
                        keys("casework.outcome.", CaseOutcome.values()),
                        keys("casework.month.", MonthBar.Cover.values()),
                        keys("casework.paper.warning.", DocumentWarning.values()))
                .flatMap(keys -> keys);
    }

    private static Stream<String> details() {
        return Arrays.stream(CaseEventKind.values())
                .map(CaseEventKind::detail)
                .filter(OneOf.class::isInstance)
                .map(detail -> ((OneOf) detail).type())
                .flatMap(type -> keys(
                        EventLabels.prefix(type),
                        Arrays.stream((Enum<?>[]) type.getEnumConstants())
                                .filter(code -> !(code instanceof GivenNumber.Correction it) || it.isSettlement())
                                .toArray(Enum<?>[]::new)));
    }

    private static Stream<String> keys(String prefix, Enum<?>[] codes) {
        return Arrays.stream(codes).map(code -> prefix + Labels.code(code));
    }

    private static Properties texts(String language) {
        var texts = new Properties();
        try (var bundle = DeskTextsTest.class.getResourceAsStream("/messages/casework_" + language + ".properties");
                var reader = new InputStreamReader(bundle, StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
