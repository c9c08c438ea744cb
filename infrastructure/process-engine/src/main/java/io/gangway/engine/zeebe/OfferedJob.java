package io.gangway.engine.zeebe;

/**
 * A job as the engine offers it.
 *
 * @param element the task's id in the model
 * @param retries how many failures are left before it is an incident
 * @param variables those that were asked for, as JSON
 */
record OfferedJob(long key, String element, long instanceKey, int retries, String variables) {

    /** Variables stay out of logs. */
    @Override
    public String toString() {
        return "OfferedJob[key=%d, element=%s, instanceKey=%d, retries=%d]"
                .formatted(key, element, instanceKey, retries);
    }
}
