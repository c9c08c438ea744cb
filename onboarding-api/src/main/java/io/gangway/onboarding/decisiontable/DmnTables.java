package io.gangway.onboarding.decisiontable;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

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
        TableCheck.checkKept(table, inputs);
        return new DmnWriter(table, inputs).write(name);
    }

    /** The table in a document; throws {@link TableRefused} where there is none, or more than we could decide by. */
    public static DecisionTable read(String xml) {
        return new DmnReader().read(xml);
    }

    /**
     * The same, from a document as it was sent.
     *
     * @param told the encoding that its sender names beside it; null leaves it to the document
     */
    public static DecisionTable read(byte[] xml, @Nullable Charset told) {
        return new DmnReader().read(xml, told);
    }
}
