package org.regularis.documents.files;

/** What the folder of files says about which database it belongs to; as text, one word. */
public sealed interface FolderMark {

    record Marked(StoreId id) implements FolderMark {

        @Override
        public String toString() {
            return id.toString();
        }
    }

    /** There is no mark, or no folder. */
    record Unmarked() implements FolderMark {

        @Override
        public String toString() {
            return "none";
        }
    }

    /** There is a mark that is no id. */
    record Damaged() implements FolderMark {

        @Override
        public String toString() {
            return "damaged";
        }
    }
}
