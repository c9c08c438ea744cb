package io.gangway.baseline.naive;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.reactive.messaging.kafka.Record;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The three checks, content with everybody, and the answers on their way back. */
@ApplicationScoped
class NaiveChecks {

    private static final String CLEAR = "CLEAR";

    private final Emitter<Record<String, String>> answers;
    private final NaiveProcess process;

    NaiveChecks(@Channel("say-answer") Emitter<Record<String, String>> answers, NaiveProcess process) {
        this.answers = answers;
        this.process = process;
    }

    @Incoming("address-requests")
    void address(Record<String, String> request) {
        answer(request, "address");
    }

    @Incoming("credit-requests")
    void credit(Record<String, String> request) {
        answer(request, "credit");
    }

    @Incoming("criminal-record-requests")
    void criminalRecord(Record<String, String> request) {
        answer(request, "criminal-record");
    }

    @Incoming("answers")
    @RunOnVirtualThread
    void answered(Record<String, String> answer) {
        var words = answer.value().split(" ", -1);
        process.answered(UUID.fromString(answer.key()), words[0], words[1]);
    }

    private void answer(Record<String, String> request, String check) {
        answers.send(Record.of(request.key(), check + " " + CLEAR));
    }
}
