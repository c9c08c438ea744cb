package io.gangway.onboarding.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsDiffTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException notJson) {
            throw new IllegalArgumentException(notJson);
        }
    }

    private static List<String> diff(String before, String after) {
        return TermsDiff.between(json(before), json(after)).stream()
                .map(change -> "%s: %s -> %s".formatted(change.path(), change.before(), change.after()))
                .map(text -> text.replace('"', '\''))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'a': 1}                            | {'a': 2}                            | a: 1 -> 2",
                "{'a': 1}                            | {}                                  | a: 1 -> null",
                "{}                                  | {'a': {'b': 1}}                     | a: null -> {'b':1}",
                "{'a': {'b': 1, 'c': 2}}             | {'a': {'b': 1, 'c': 3}}             | a.c: 2 -> 3",
                "{'a': null}                         | {'a': {'b': 1}}                     | a: null -> {'b':1}",
                "{'a': [1, 2]}                       | {'a': [2, 1]}                       | a: [1,2] -> [2,1]",
                "{'r': [{'id': 'x', 'v': 1}]}        | {'r': [{'id': 'x', 'v': 2}]}        | r[x].v: 1 -> 2",
                "{'c': [{'type': 'credit', 'n': 1}]} | {'c': [{'type': 'credit', 'n': 2}]} | c[credit].n: 1 -> 2",
                "{'r': [{'id': 'x'}]}                | {'r': [{'id': 'y'}, {'id': 'x'}]}   | r[y]: null -> {'id':'y'}",
                "{'r': [{'id': 'x'}, {'id': 'y'}]}   | {'r': [{'id': 'y'}]}                | r[x]: {'id':'x'} -> null",
                "{'r': [{'id': 'x'}, {'id': 'y'}]}   | {'r': [{'id': 'y'}, {'id': 'x'}]}   | r: ['x','y'] -> ['y','x']",
                "{'a': []}                           | {'a': {}}                           | a: [] -> {}",
                "{'r': [{'id': 'x'}, {'id': 'x'}]}   | {'r': []}                           | r: [{'id':'x'},{'id':'x'}] -> []",
            })
    void saysWhatDiffersAsAPersonWould(String before, String after, String change) {
        assertThat(diff(before, after)).containsExactly(change);
    }

    @Test
    void theSameIsNoChangeWhateverTheOrderOfTheMembers() {
        assertThat(diff("{'a': 1, 'r': [{'id': 'x', 'v': 1}]}", "{'r': [{'v': 1, 'id': 'x'}], 'a': 1}"))
                .isEmpty();
    }

    @Test
    void eachDifferenceIsToldOnce() {
        assertThat(diff(
                        "{'a': 1, 'r': [{'id': 'x', 'v': 1}, {'id': 'y'}]}",
                        "{'a': 2, 'r': [{'id': 'z'}, {'id': 'x', 'v': 2}]}"))
                .containsExactlyInAnyOrder(
                        "a: 1 -> 2", "r[x].v: 1 -> 2", "r[y]: {'id':'y'} -> null", "r[z]: null -> {'id':'z'}");
    }

    @Test
    void tellsSomethingWheneverTermsDiffer() {
        var terms = json("{'a': {'b': [1, {'id': 'x', 'c': null}]}}");

        for (var other :
                List.of("{}", "{'a': {}}", "{'a': {'b': [1, {'id': 'x'}]}}", "{'a': {'b': [{'id': 'x'}, 1]}}")) {
            assertThat(Objects.equals(terms, json(other))).isFalse();
            assertThat(TermsDiff.between(terms, json(other))).isNotEmpty();
        }
    }
}
