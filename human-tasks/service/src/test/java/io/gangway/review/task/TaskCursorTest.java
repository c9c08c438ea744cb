package io.gangway.review.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaskCursorTest {

    @Test
    void aCursorReadsItsOwnText() {
        // Given
        var cursor = new TaskCursor(TaskSort.PRIORITY, 1, Instant.parse("2026-11-21T05:06:53.125001Z"), new UUID(1, 2));

        // When
        var again = TaskCursor.parse(cursor.text(), TaskSort.PRIORITY);

        // Then
        assertThat(again).isEqualTo(cursor);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "priority",
                "priority 1 2026-11-21T05:06:53Z",
                "due 1 2026-11-21T05:06:53Z 01931f2a-6c1e-7b4a-9d55-3c2f8a1b0e01",
                "priority HIGH 2026-11-21T05:06:53Z 01931f2a-6c1e-7b4a-9d55-3c2f8a1b0e01",
                "priority 1 yesterday 01931f2a-6c1e-7b4a-9d55-3c2f8a1b0e01",
                "priority 1 2026-11-21T05:06:53Z 1",
                "priority 1 +1000000000-12-31T23:59:59Z 01931f2a-6c1e-7b4a-9d55-3c2f8a1b0e01"
            })
    void anythingElseIsNoCursor(String plain) {
        // Given
        var text = Base64.getUrlEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));

        // Then
        assertThatIllegalArgumentException().isThrownBy(() -> TaskCursor.parse(text, TaskSort.PRIORITY));
        assertThatIllegalArgumentException().isThrownBy(() -> TaskCursor.parse("%" + text, TaskSort.PRIORITY));
    }
}
