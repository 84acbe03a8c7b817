package org.regularis.demo;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.regularis.shared.InstallationSettings;
import org.regularis.shared.NotFound;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows the mail that the demo has caught instead of sending it out into the world. */
@Controller
@Profile("demo")
class MailController {

    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    private final CaughtMails mails;
    private final InstallationSettings installation;

    MailController(CaughtMails mails, InstallationSettings installation) {
        this.mails = mails;
        this.installation = installation;
    }

    /** A piece of a mail's text; links of this application can be followed. */
    record Piece(String text, boolean link) {}

    @GetMapping("/dev/mail")
    String list(Model model) {
        model.addAttribute("mails", mails.newest());
        return "demo/mails";
    }

    @GetMapping("/dev/mail/{name}")
    String show(@PathVariable String name, Model model) {
        var mail = mails.find(name).orElseThrow(NotFound::new);
        model.addAttribute("mail", mail);
        model.addAttribute("pieces", pieces(mail.text()));
        return "demo/mail";
    }

    private List<Piece> pieces(String text) {
        var pieces = new ArrayList<Piece>();
        var links = LINK.matcher(text);
        int from = 0;
        while (links.find()) {
            pieces.add(new Piece(text.substring(from, links.start()), false));
            pieces.add(new Piece(links.group(), isOurs(links.group())));
            from = links.end();
        }
        pieces.add(new Piece(text.substring(from), false));
        return pieces;
    }

    private boolean isOurs(String link) {
        return URI.create(installation.publicUrl() + "/")
                .getAuthority()
                .equals(URI.create(link).getAuthority());
    }
}
