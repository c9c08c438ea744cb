package io.gangway.onboarding.decisiontable;

/** The names of DMN 1.3. */
final class Dmn {

    static final String MODEL = "https://www.omg.org/spec/DMN/20191111/MODEL/";
    static final String DIAGRAM = "https://www.omg.org/spec/DMN/20191111/DMNDI/";
    static final String DIAGRAM_COMMON = "http://www.omg.org/spec/DMN/20180521/DC/";
    static final String OUTCOME = "outcome";
    static final String REASON = "reason";

    private Dmn() {}
}
