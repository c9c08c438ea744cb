package io.gangway.check.runtime;

import io.gangway.check.contract.CheckType;
import io.gangway.check.contract.PerformCheck;
import io.gangway.check.contract.WithdrawCheck;
import io.gangway.platform.ids.Ids;
import io.gangway.platform.messaging.UnreadableMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Keeps the books: each command is answered once and for all, and a withdrawn check not at all.
 *
 * <p>Each method is one transaction that holds the lock of the check, so that two deliveries of a command, or a command and
 * a withdrawal, come one after the other.
 */
@ApplicationScoped
class CaseKeeping {

    private static final Logger LOG = Logger.getLogger(CaseKeeping.class);

    private final OrdinaryCommands ordinary;
    private final CheckCases cases;
    private final CheckAnswers answers;
    private final AnswerDelivery delivery;
    private final Ids ids;
    private final Clock clock;

    CaseKeeping(
            OrdinaryCommands ordinary,
            CheckCases cases,
            CheckAnswers answers,
            AnswerDelivery delivery,
            Ids ids,
            Clock clock) {
        this.ordinary = ordinary;
        this.cases = cases;
        this.answers = answers;
        this.delivery = delivery;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Takes in a command about which something is known. One that was answered before is answered with the stored event
     * again.
     *
     * @return whether the check has to be performed
     */
    @Transactional
    boolean begin(PerformCheck command) {
        if (openAndLock(command.checkId(), command.type()).isWithdrawn()) {
            LOG.info("Command for a withdrawn check not performed");
            return false;
        }
        var earlier = answers.findByIdOptional(command.commandId());
        earlier.ifPresent(answer -> repeat(command, answer));
        return earlier.isEmpty();
    }

    /** Stores the result and sends its event, unless the check was withdrawn or answered in the meantime. */
    @Transactional
    void conclude(PerformCheck command, CheckResult result) {
        var answer = new CheckAnswer(command, result, ids.next(), clock.instant());
        if (!ordinary.open(answer) && !addToOpenCheck(command, answer)) {
            LOG.info("Result dropped: the check was withdrawn or answered in the meantime");
            return;
        }
        delivery.send(answer, result.delivery().delay());
        LOG.info("Command answered");
    }

    private boolean addToOpenCheck(PerformCheck command, CheckAnswer answer) {
        var check = openAndLock(command.checkId(), command.type());
        if (check.isWithdrawn() || answers.findByIdOptional(command.commandId()).isPresent()) {
            return false;
        }
        answers.persist(answer);
        return true;
    }

    /** Remembers the withdrawal, also of a check that is not known yet, and recalls what is still to be sent. */
    @Transactional
    void withdraw(WithdrawCheck command) {
        openAndLock(command.checkId(), command.type()).withdraw(command.reason(), clock.instant());
        delivery.recall(command.checkId());
        LOG.info("Check withdrawn");
    }

    private void repeat(PerformCheck command, CheckAnswer answer) {
        if (!answer.answers(command)) {
            throw new UnreadableMessage("CONFLICTING_COMMAND", "the command id was used for another check");
        }
        if (answer.isDue(clock.instant())) {
            delivery.send(answer, Duration.ZERO);
        }
        LOG.info("Command repeated, the stored answer stands");
    }

    private CheckCase openAndLock(UUID checkId, CheckType type) {
        var check = cases.openAndLock(checkId, type, clock.instant())
                .orElseThrow(() -> new UnreadableMessage("FOREIGN_TENANT", "the check belongs to another tenant"));
        if (!check.isOf(type)) {
            throw new UnreadableMessage("CONFLICTING_COMMAND", "the check id was used for another type of check");
        }
        return check;
    }
}
