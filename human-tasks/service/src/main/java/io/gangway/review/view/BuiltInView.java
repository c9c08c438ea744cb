package io.gangway.review.view;

/** The views that everybody has; the name is for those who have no better one in the reader's language. */
enum BuiltInView {
    MY_TASKS("my-tasks", "My tasks", "status=CLAIMED,PROPOSED,AWAITING_PROCESS&assignee=me"),
    OPEN("open", "Open", "status=OPEN"),
    DUE_SOON("due-soon", "Due soon", "status=OPEN,CLAIMED,PROPOSED&dueAfter=PT0S&dueBefore=PT24H&sort=due"),
    OVERDUE("overdue", "Overdue", "status=OPEN,CLAIMED,PROPOSED&dueBefore=PT0S&sort=due"),
    AWAITING_APPLICANT("awaiting-applicant", "Waiting for applicant", "status=AWAITING_APPLICANT&sort=due"),
    TO_CONFIRM("to-confirm", "To confirm", "status=PROPOSED&proposer=others"),
    FOLLOW_UP(
            "follow-up", "Follow-up", "status=OPEN,CLAIMED,PROPOSED,AWAITING_APPLICANT,AWAITING_PROCESS&followUp=due"),
    DONE("done", "Done by me", "status=DECIDED,CLOSED&assignee=me&sort=newest");

    private final String id;
    private final String title;
    private final String query;

    BuiltInView(String id, String title, String query) {
        this.id = id;
        this.title = title;
        this.query = query;
    }

    String id() {
        return id;
    }

    String title() {
        return title;
    }

    String query() {
        return query;
    }
}
