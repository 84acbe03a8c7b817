package org.regularis.documents.files;

/** What the look at an upload brought. */
public sealed interface Inspection permits SoundFile, Inspection.Unsound {

    record Unsound(FileFlaw flaw) implements Inspection {}
}
