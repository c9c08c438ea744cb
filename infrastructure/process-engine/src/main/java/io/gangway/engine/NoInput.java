package io.gangway.engine;

/** The input of a step that needs to know its onboarding only. */
public record NoInput() {}
