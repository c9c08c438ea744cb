package io.gangway.onboarding.process;

/** The input of a job that needs to know its onboarding only. */
public record NoInput() {}
