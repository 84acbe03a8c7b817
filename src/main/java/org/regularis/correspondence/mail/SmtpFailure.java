package org.regularis.correspondence.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/**
 * Why a mail could not be put together or handed over.
 *
 * @param code for people and records; never the words of a server or an exception, they may name the reader
 * @param isFinal the server will never take this mail
 * @param concernsAll no other mail would get through either
 */
record SmtpFailure(String code, boolean isFinal, boolean concernsAll) {

    /** Refusals that are about how we sign in, not about the mail. */
    private static final Set<Integer> SIGN_IN = Set.of(530, 534, 535, 538);

    /** Whoever had this mail in hand stopped each time before it could say why. */
    static final SmtpFailure CUT_OFF = new SmtpFailure("cut-off", true, false);

    static SmtpFailure of(Throwable failure) {
        return switch (failure) {
            case MailException unsent -> of(unsent);
            case MessagingException unsent -> ofReply(unsent);
            default -> new SmtpFailure("not-composed: " + placeOf(failure), false, false);
        };
    }

    private static SmtpFailure of(MailException failure) {
        return switch (failure) {
            case MailAuthenticationException refused -> new SmtpFailure("server-refuses-us", false, true);
            case MailSendException unsent
            when unsent.getCause() != null -> new SmtpFailure("server-unreachable", false, true);
            case MailSendException unsent ->
                Stream.of(unsent.getMessageExceptions())
                        .findFirst()
                        .map(SmtpFailure::ofReply)
                        .orElse(new SmtpFailure("not-sent", false, false));
            default -> new SmtpFailure("not-sent", false, false);
        };
    }

    private static SmtpFailure ofReply(Exception failure) {
        Optional<Integer> reply =
                causes(failure).flatMap(cause -> replyCode(cause).stream()).findFirst();
        if (reply.isPresent()) {
            int code = reply.get();
            return new SmtpFailure("smtp-" + code, code >= 500 && !SIGN_IN.contains(code), SIGN_IN.contains(code));
        }
        return causes(failure).anyMatch(AddressException.class::isInstance)
                ? new SmtpFailure("invalid-address", true, false)
                : new SmtpFailure("not-sent", false, false);
    }

    /** The type of an exception and the line of ours where it arose. */
    private static String placeOf(Throwable failure) {
        return failure.getClass().getSimpleName()
                + Stream.of(failure.getStackTrace())
                        .filter(frame -> frame.getClassName().startsWith("org.regularis."))
                        .findFirst()
                        .map(frame -> " at " + frame.getFileName() + ":" + frame.getLineNumber())
                        .orElse("");
    }

    private static Optional<Integer> replyCode(Throwable cause) {
        return switch (cause) {
            case SMTPAddressFailedException refused -> Optional.of(refused.getReturnCode());
            case SMTPSenderFailedException refused -> Optional.of(refused.getReturnCode());
            case SMTPSendFailedException refused -> Optional.of(refused.getReturnCode());
            default -> Optional.empty();
        };
    }

    /** The innermost first: that one knows best. */
    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, SmtpFailure::next).toList().reversed().stream();
    }

    private static @Nullable Throwable next(Throwable cause) {
        return cause instanceof MessagingException mail && mail.getNextException() != null
                ? mail.getNextException()
                : cause.getCause();
    }
}
