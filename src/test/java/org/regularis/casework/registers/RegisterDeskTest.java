package org.regularis.casework.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.regularis.casework.CaseworkDesk;
import org.regularis.casework.Task;
import org.regularis.dev.ApplicationTest;
import org.regularis.dev.CaseDriver;
import org.regularis.dev.ScriptedRegister;
import org.regularis.dev.SignIn;
import org.regularis.dev.SwitchedRegisters;
import org.regularis.registers.Asker;
import org.regularis.registers.Asking;
import org.regularis.registers.Register;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.NotFound;
import org.regularis.shared.UserId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@ApplicationTest
class RegisterDeskTest {

    @Autowired
    RegisterDesk registers;

    @Autowired
    CaseDriver cases;

    @Autowired
    CaseworkDesk desk;

    @Autowired
    SwitchedRegisters line;

    private final ScriptedRegister server = new ScriptedRegister();
    private ApplicationId application = ApplicationId.create();

    @BeforeEach
    void begin() {
        application = cases.opened();
        line.connect(server.address(), Register.POLICE_RECORD, Register.SOCIAL_INSURANCE);
    }

    @AfterEach
    void end() {
        line.disconnect();
        server.close();
        SignIn.out();
    }

    @Test
    void an_officer_asks_only_while_the_work_is_theirs() {
        SignIn.as(CaseDriver.olga());
        assertThat(registers.askable(application)).isEmpty();
        assertThat(registers.askAgain(application, Register.POLICE_RECORD)).isEmpty();

        var item = cases.item(application, Task.CHECK_COMPLETENESS);
        desk.claim(item);
        assertThat(registers.askable(application))
                .as("connected, and wanted by the programme")
                .containsExactly(Register.POLICE_RECORD);
        assertThat(registers.askAgain(application, Register.POLICE_RECORD)).contains(Asking.ASKED);
        assertThat(registers.askable(application)).isEmpty();
        assertThat(registers.askAgain(application, Register.POLICE_RECORD)).contains(Asking.ALREADY_ASKED);
        assertThat(registers.of(application)).singleElement().satisfies(question -> {
            assertThat(question.asker()).isEqualTo(new Asker.Officer(new UserId("olga")));
            assertThat(question.purpose().checks()).containsExactly("record", "public-order");
        });

        desk.release(item);
        assertThat(registers.askAgain(application, Register.POLICE_RECORD)).isEmpty();
    }

    @Test
    void a_register_that_the_programme_does_not_want_is_not_asked() {
        SignIn.as(CaseDriver.olga());
        desk.claim(cases.item(application, Task.CHECK_COMPLETENESS));

        assertThat(registers.askAgain(application, Register.SOCIAL_INSURANCE)).contains(Asking.NOT_HERE);
        assertThat(registers.of(application)).isEmpty();
    }

    @Test
    void another_office_finds_nothing_and_who_is_no_officer_gets_nothing() {
        SignIn.as(CaseDriver.marat());
        assertThatThrownBy(() -> registers.of(application)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> registers.askAgain(application, Register.POLICE_RECORD))
                .isInstanceOf(NotFound.class);

        SignIn.as(CaseDriver.samira());
        assertThatThrownBy(() -> registers.of(application)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> registers.askAgain(application, Register.POLICE_RECORD))
                .isInstanceOf(AccessDeniedException.class);
    }
}
