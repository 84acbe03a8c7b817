package org.regularis.demo;

import org.regularis.applications.ApplicationFiles;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Loads the demo on its first start; the application says that it is ready only afterwards. */
@Component
@Profile("demo")
class DemoLoading implements ApplicationRunner {

    private final DemoHistory past;
    private final ApplicationFiles applications;

    DemoLoading(DemoHistory past, ApplicationFiles applications) {
        this.past = past;
        this.applications = applications;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (applications.isEmpty()) {
            past.make();
        }
    }
}
