package io.gangway.onboarding.decisiontable;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.camunda.dmn.DmnEngine;
import org.camunda.dmn.parser.ParsedDmn;
import scala.jdk.javaapi.CollectionConverters;

/** What we decide is what the engine of Zeebe 8.5 decides by the DMN that we write. */
class DmnEngineComparisonTest {

    private final DmnEngine engine = new DmnEngine.Builder().build();

    @Property(tries = 200)
    void weDecideAsTheEngineDoes(
            @ForAll("tables") DecisionTable table, @ForAll("inputs") List<Map<String, Object>> inputs) {
        var ours = Tables.compiled(table);
        var theirs = parsed(DmnTables.write(table, "Compared", Catalogue.INPUTS));

        for (var values : inputs) {
            var decided = ours.decide(values).map(hit -> List.of(hit.outcome().name(), hit.reason()));
            Statistics.label(table.hitPolicy() + " decided").collect(decided.isPresent());
            assertThat(decided).as("%s", values).isEqualTo(decide(theirs, values));
        }
    }

    @Provide
    Arbitrary<DecisionTable> tables() {
        return RandomTables.tables(4, input -> true);
    }

    @Provide
    Arbitrary<List<Map<String, Object>>> inputs() {
        return RandomTables.anyInputs().list().ofSize(20);
    }

    private ParsedDmn parsed(String xml) {
        var parsed = engine.parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        assertThat(parsed.isRight()).as("%s", parsed).isTrue();
        return parsed.toOption().get();
    }

    /** The engine fails where several rules of a UNIQUE table match; we let none decide. */
    private Optional<List<String>> decide(ParsedDmn table, Map<String, Object> inputs) {
        var result = engine.eval(table, "gangway.table.decision", new HashMap<>(inputs));
        if (result.isLeft()) {
            assertThat(result.left().toOption().get().failure().message()).contains("UNIQUE");
            return Optional.empty();
        }
        var evaluated = result.toOption().get();
        if (evaluated.isNil()) {
            return Optional.empty();
        }
        var outputs = evaluated.value() instanceof Map<?, ?> map
                ? map
                : CollectionConverters.asJava((scala.collection.Map<?, ?>) evaluated.value());
        return Optional.of(List.of((String) outputs.get("outcome"), (String) outputs.get("reason")));
    }
}
