package org.regularis.documents;

import java.io.InputStream;

/**
 * A document somebody may read, opened; whoever takes it closes the stream.
 *
 * @param contentType {@code application/pdf}, {@code image/jpeg} or {@code image/png}, as found in the file
 * @param fileName as the person called it; for display only
 */
public record OpenDocument(String contentType, long size, String fileName, InputStream content) {}
