package org.regularis.dev;

import java.time.Duration;

/** What the launcher says when everything runs: where to look and who can sign in. */
final class Welcome {

    private Welcome() {}

    static String to(RunningSystem system, Duration duration) {
        return """

                Regularis is ready after %3$d seconds.

                  Public pages      %1$s/
                  Staff             %1$s/staff
                  API               %1$s/swagger-ui.html
                  Mail it has sent  %1$s/dev/mail
                  Keycloak          %2$s/
                  Registers         %5$s
                  Application log   %4$s

                Sign in with the user name as the password:
                  amina, farrukh    applicants
                  stroika           the employer "Stroika"
                  olga              case officer, office North
                  marat             case officer, office South
                  irina             senior officer, both offices
                  pari              protection officer, both offices
                  samira            supervisor, both offices
                  pavel, vera       programme administrators
                  anna              auditor

                Press Ctrl-C to stop.
                """.formatted(
                        system.url(),
                        system.keycloak().url(),
                        duration.toSeconds(),
                        system.applicationLog(),
                        system.registers().url());
    }
}
