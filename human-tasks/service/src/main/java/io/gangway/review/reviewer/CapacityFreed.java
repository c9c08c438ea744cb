package io.gangway.review.reviewer;

/** Somebody may take more tasks than a moment ago; observed in the transaction in which it became so. */
public record CapacityFreed() {}
