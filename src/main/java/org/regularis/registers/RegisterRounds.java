package org.regularis.registers;

import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/** Looks after each register by itself, so that a slow one delays no other. */
@Component
class RegisterRounds implements SchedulingConfigurer {

    private final RegisterWork work;
    private final RegisterLine line;
    private final RegisterSettings settings;

    RegisterRounds(RegisterWork work, RegisterLine line, RegisterSettings settings) {
        this.work = work;
        this.line = line;
        this.settings = settings;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar registrar) {
        line.registers().forEach(register -> registrar.addFixedDelayTask(() -> work.askDue(register), settings.poll()));
    }
}
