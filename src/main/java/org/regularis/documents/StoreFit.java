package org.regularis.documents;

/**
 * How well the database and the folder fit, by a sample of each.
 *
 * @param rows of the newest documents
 * @param missing those of them that have no file
 * @param files in the folder
 * @param unknown those of them that no document ever named
 */
record StoreFit(int rows, int missing, int files, int unknown) {

    /** A lost file or what a crash left does not matter; a side that knows nothing of the other does. */
    boolean isGood() {
        boolean filesAreThere = missing * 20 <= rows;
        boolean filesAreKnown = unknown == 0 || unknown < files && (unknown - 1) * 20 < files;
        return filesAreThere && filesAreKnown;
    }

    @Override
    public String toString() {
        return "of " + rows + " documents in a sample of the database, " + missing + " have no file in the folder; of "
                + files + " files in a sample of the folder, " + unknown + " are unknown to the database";
    }
}
