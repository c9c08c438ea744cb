package io.gangway.check.planted.iris;

import io.gangway.check.planted.voice.VoiceCheck;
import jakarta.persistence.EntityManager;

/** A check that knows another check, and the database. */
public record IrisCheck(VoiceCheck other, EntityManager database) {}
