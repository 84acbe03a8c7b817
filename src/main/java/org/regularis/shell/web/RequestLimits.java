package org.regularis.shell.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * How large the body of a request may be, by what it is for; see {@link BodyKind}.
 *
 * @param call of the API
 * @param form of a public page
 * @param screen what a staff screen tells the server
 * @param screenFile a file that is chosen on a staff screen
 * @param documents an upload of documents with the form around them
 */
@ConfigurationProperties("regularis.requests")
record RequestLimits(DataSize call, DataSize form, DataSize screen, DataSize screenFile, DataSize documents) {

    long bytesOf(BodyKind kind) {
        return switch (kind) {
            case CALL -> call.toBytes();
            case FORM -> form.toBytes();
            case SCREEN -> screen.toBytes();
            case SCREEN_FILE -> screenFile.toBytes();
            case DOCUMENTS -> documents.toBytes();
        };
    }
}
