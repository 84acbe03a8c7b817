package org.regularis.documents.files;

import org.regularis.documents.Filing;

/** What the look at an upload brought. */
public sealed interface Inspection permits SoundFile, Inspection.Unsound {

    record Unsound(Filing.Problem problem) implements Inspection {}
}
