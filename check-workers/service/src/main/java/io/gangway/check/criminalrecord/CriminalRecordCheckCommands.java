package io.gangway.check.criminalrecord;

import io.gangway.check.runtime.CommandIntake;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Receives the commands of this check. */
@ApplicationScoped
class CriminalRecordCheckCommands {

    private final CommandIntake intake;
    private final CriminalRecordCheck check;

    CriminalRecordCheckCommands(CommandIntake intake, CriminalRecordCheck check) {
        this.intake = intake;
        this.check = check;
    }

    @Incoming("criminal-record-check-commands")
    CompletionStage<Void> on(IncomingKafkaRecord<String, byte[]> record) {
        return intake.take(record, check);
    }
}
