package org.regularis.applications.answers;

/** A name as it stands in an identity document, in any script. */
public record PersonName(String text) {

    public PersonName {
        text = text.strip().replaceAll("\\s+", " ");
        if (!text.matches("[\\p{L}\\p{M}][\\p{L}\\p{M}\\p{Zs} .,'’‘ʻʼ`()/-]*")) {
            throw new Unfit("invalid");
        }
    }
}
