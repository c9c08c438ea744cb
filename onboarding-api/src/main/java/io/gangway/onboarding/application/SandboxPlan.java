package io.gangway.onboarding.application;

import io.gangway.check.contract.CheckType;
import io.gangway.check.contract.SandboxInstruction;
import java.util.Map;
import java.util.Optional;

/** What each check shall pretend, by the check's wire name; sandbox tenants only. */
public record SandboxPlan(Map<String, SandboxInstruction> instructions) {

    public SandboxPlan {
        instructions = Map.copyOf(instructions);
    }

    public Optional<SandboxInstruction> of(CheckType type) {
        return Optional.ofNullable(instructions.get(type.wireName()));
    }
}
