package org.regularis.applications.web;

/** One row of the task list. */
public record SectionView(String titleKey, String address, String status) {

    /** The class that colours the status. */
    public String tag() {
        return switch (status) {
            case "completed" -> "tag done";
            case "problem" -> "tag problem";
            case "in-progress" -> "tag waiting";
            default -> "tag todo";
        };
    }
}
