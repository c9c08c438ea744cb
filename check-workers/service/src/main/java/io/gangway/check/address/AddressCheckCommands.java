package io.gangway.check.address;

import io.gangway.check.runtime.CommandIntake;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Receives the commands of this check. */
@ApplicationScoped
class AddressCheckCommands {

    private final CommandIntake intake;
    private final AddressCheck check;

    AddressCheckCommands(CommandIntake intake, AddressCheck check) {
        this.intake = intake;
        this.check = check;
    }

    @Incoming("address-check-commands")
    CompletionStage<Void> on(IncomingKafkaRecord<String, byte[]> record) {
        return intake.take(record, check);
    }
}
