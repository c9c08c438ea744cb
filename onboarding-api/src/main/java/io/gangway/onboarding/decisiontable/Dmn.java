package io.gangway.onboarding.decisiontable;

/** The names of DMN 1.3, and of ours in it. */
final class Dmn {

    static final String MODEL = "https://www.omg.org/spec/DMN/20191111/MODEL/";
    static final String DIAGRAM = "https://www.omg.org/spec/DMN/20191111/DMNDI/";
    static final String DIAGRAM_COMMON = "http://www.omg.org/spec/DMN/20180521/DC/";
    static final String MODELER = "http://camunda.org/schema/modeler/1.0";
    static final String OUTCOME = "outcome";
    static final String REASON = "reason";

    private Dmn() {}
}
