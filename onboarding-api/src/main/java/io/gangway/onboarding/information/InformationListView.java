package io.gangway.onboarding.information;

import io.gangway.onboarding.application.InformationAnswer;
import io.gangway.onboarding.application.InformationRequest;
import io.gangway.onboarding.application.InformationStatus;
import io.gangway.onboarding.inquiry.InformationRequestView;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All that an applicant was asked while a person looked at the case, oldest first. */
@Schema(name = "InformationList")
record InformationListView(List<Entry> items) {

    /** One request and what came for it. */
    @Schema(name = "Information")
    record Entry(
            InformationRequestView request,
            InformationStatus status,

            @Schema(description = "Oldest first; late ones too")
            List<InformationAnswerView> answers) {}

    static InformationListView of(List<InformationRequest> requests, Map<UUID, List<InformationAnswer>> answers) {
        return new InformationListView(requests.stream()
                .map(request -> new Entry(
                        InformationRequestView.of(request),
                        request.status(),
                        answers.getOrDefault(request.id(), List.of()).stream()
                                .map(InformationAnswerView::of)
                                .toList()))
                .toList());
    }
}
