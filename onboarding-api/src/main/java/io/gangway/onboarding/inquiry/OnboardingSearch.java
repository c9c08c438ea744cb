package io.gangway.onboarding.inquiry;

import io.gangway.onboarding.application.Onboarding;
import io.gangway.onboarding.web.PageQuery.TimedPage;
import io.gangway.onboarding.web.TimeCursor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns what a list was asked for into one query. */
final class OnboardingSearch {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();
    private final OnboardingSort sort;

    OnboardingSearch(OnboardingFilter filter, OnboardingSort sort, TimedPage page) {
        this.sort = sort;
        narrow("status in :statuses", "statuses", filter.statuses());
        narrow("product = :product", "product", filter.product());
        narrow("externalReference = :reference", "reference", filter.externalReference());
        narrow("createdAt > :createdAfter", "createdAfter", filter.createdAfter());
        narrow("createdAt < :createdBefore", "createdBefore", filter.createdBefore());
        narrow("decidedAt > :decidedAfter", "decidedAfter", filter.decidedAfter());
        narrow("decidedAt < :decidedBefore", "decidedBefore", filter.decidedBefore());
        if (sort.isByDecision()) {
            conditions.add("decidedAt is not null");
        }
        page.behind().ifPresent(this::goOnBehind);
    }

    private void narrow(String condition, String name, Optional<?> wanted) {
        wanted.ifPresent(value -> {
            conditions.add(condition);
            parameters.put(name, value);
        });
    }

    private void goOnBehind(TimeCursor place) {
        conditions.add(sort.behind());
        parameters.put("behindAt", place.at());
        parameters.put("behindId", place.id());
    }

    String query() {
        var where = conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions) + " ";
        return where + sort.orderBy();
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /** Where an onboarding stands in this order. */
    static TimeCursor placeOf(Onboarding onboarding, OnboardingSort sort) {
        var at = sort.isByDecision() ? onboarding.decidedAt().orElseThrow() : onboarding.createdAt();
        return new TimeCursor(sort.number(), at, onboarding.id());
    }
}
