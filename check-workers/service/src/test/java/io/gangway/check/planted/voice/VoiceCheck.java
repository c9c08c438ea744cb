package io.gangway.check.planted.voice;

/** A check. */
public record VoiceCheck() {}
