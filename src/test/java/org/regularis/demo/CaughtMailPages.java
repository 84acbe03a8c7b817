package org.regularis.demo;

import java.nio.file.Path;
import org.regularis.shared.InstallationSettings;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.ViewResolver;

/** The pages of the demo that show caught mail, with the templates of an application that is no demo. */
public final class CaughtMailPages {

    private CaughtMailPages() {}

    public static MockMvc of(Path mails, ApplicationContext application) {
        var settings = new DemoSettings(0, 0, mails);
        var views = application.getBean("thymeleafViewResolver", ViewResolver.class);
        return MockMvcBuilders.standaloneSetup(
                        new MailController(new CaughtMails(settings), application.getBean(InstallationSettings.class)))
                .setViewResolvers(views::resolveViewName)
                .build();
    }
}
