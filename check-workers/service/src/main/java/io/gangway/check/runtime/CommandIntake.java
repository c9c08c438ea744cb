package io.gangway.check.runtime;

import io.gangway.check.contract.CheckCommand;
import io.gangway.check.contract.PerformCheck;
import io.gangway.check.contract.WithdrawCheck;
import io.gangway.platform.messaging.RecordProcessing;
import io.gangway.platform.messaging.UnreadableMessage;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.jboss.logging.MDC;

/** Where a check's consumer hands in what it received. */
@ApplicationScoped
public class CommandIntake {

    private final RecordProcessing processing;
    private final OrdinaryCommands ordinary;
    private final CaseKeeping keeping;

    CommandIntake(RecordProcessing processing, OrdinaryCommands ordinary, CaseKeeping keeping) {
        this.processing = processing;
        this.ordinary = ordinary;
        this.keeping = keeping;
    }

    /** Handles one record of the check's command topic, in order with the others of the same check. */
    public CompletionStage<Void> take(IncomingKafkaRecord<String, byte[]> record, Check check) {
        return processing.processByKey(record, message -> take(message.payload(CheckCommand.TYPES), check));
    }

    private void take(CheckCommand command, Check check) {
        if (command.type() != check.type()) {
            throw new UnreadableMessage("WRONG_CHECK", "the command is for another check than its topic");
        }
        MDC.put("check", command.checkId());
        try {
            switch (command) {
                case PerformCheck perform -> perform(perform, check);
                case WithdrawCheck withdraw -> keeping.withdraw(withdraw);
            }
        } finally {
            MDC.remove("check");
        }
    }

    private void perform(PerformCheck command, Check check) {
        if (!ordinary.isKnown(command) || keeping.begin(command)) {
            // Between two transactions: a provider that takes its time must hold no lock and no connection.
            keeping.conclude(command, check.perform(command));
        }
    }
}
