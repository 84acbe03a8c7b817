package org.regularis.casework.staff;

import java.time.Clock;
import java.util.Optional;
import org.regularis.identity.KeycloakStaff;
import org.regularis.identity.Person;
import org.regularis.identity.PersonReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * Copies the staff from Keycloak into the register, now and then and at each sign-in. While Keycloak is away, or its
 * lists cannot be read whole, the register stays as it is.
 */
@Component
public class StaffSynchronization {

    private static final Logger log = LoggerFactory.getLogger(StaffSynchronization.class);

    private final KeycloakStaff keycloak;
    private final StaffMembers register;
    private final Clock clock;

    StaffSynchronization(KeycloakStaff keycloak, StaffMembers register, Clock clock) {
        this.keycloak = keycloak;
        this.register = register;
        this.clock = clock;
    }

    @EventListener
    void on(InteractiveAuthenticationSuccessEvent signIn) {
        if (signIn.getAuthentication().getPrincipal() instanceof OidcUser user) {
            Optional.of(PersonReader.read(user.getClaims()))
                    .filter(Person::isStaff)
                    .ifPresent(register::seen);
        }
    }

    @Scheduled(initialDelayString = "PT0S", fixedDelayString = "${regularis.casework.staff-roll:PT15M}")
    public void call() {
        var begun = clock.instant();
        try {
            register.takeOver(keycloak.read(), begun);
        } catch (KeycloakStaff.Unreadable e) {
            log.warn(
                    "The staff could not be read from Keycloak, so the staff register stays as it is: {}.",
                    e.getMessage());
        }
    }
}
