package io.gangway.onboarding.decisiontable;

/**
 * The DMN 1.3 form of a table, as Camunda Modeler opens and writes it. It says what the JSON rows say and no more: what is
 * not part of the table, like annotations or the place of shapes, is not kept.
 */
public final class DmnTables {

    private DmnTables() {}

    /**
     * The document; it holds one decision with this name. Throws {@link TableRefused} for a table that {@link
     * CompiledTable#of} refuses.
     */
    public static String write(DecisionTable table, String name, TableInputs inputs) {
        TableCheck.check(table, inputs);
        return new DmnWriter(table, inputs).write(name);
    }

    /** The table in a document; throws {@link TableRefused} where there is none, or more than we could decide by. */
    public static DecisionTable read(String xml) {
        return new DmnReader().read(xml);
    }
}
