package org.regularis.documents;

/** The database and the folder of documents do not belong together, as far as anybody can tell; nothing starts. */
final class StoreMismatch extends RuntimeException {

    private final String wayOut;

    StoreMismatch(String message, String wayOut) {
        super(message);
        this.wayOut = wayOut;
    }

    StoreMismatch(String message, String wayOut, Throwable cause) {
        super(message, cause);
        this.wayOut = wayOut;
    }

    String wayOut() {
        return wayOut;
    }
}
