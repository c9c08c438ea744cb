package io.gangway.e2e.demo;

import io.gangway.e2e.client.Installation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/**
 * Sends a dozen onboardings of the two demo tenants down every path, side by side, and shows each one's timeline as it
 * happens. Ends with 1 when one of them ended otherwise than expected.
 */
public final class Demo {

    private Demo() {}

    static void main() throws InterruptedException, ExecutionException {
        var installation = Installation.from(System.getenv());
        var console = Console.ofThisProcess();
        if (!installation.answers()) {
            console.say(
                    "Gangway does not answer at %s; ./gangway up starts it".formatted(installation.onboardingApi()));
            System.exit(2);
        }
        console.say("%d onboardings at %s; the one that passes its deadline takes a minute%n"
                .formatted(Route.ALL.size(), installation.onboardingApi()));
        var journeys = travelAll(installation, console);
        console.table(journeys);
        System.exit(journeys.stream().allMatch(Journey::isAsExpected) ? 0 : 1);
    }

    private static List<Journey> travelAll(Installation installation, Console console)
            throws InterruptedException, ExecutionException {
        try (var sideBySide = Executors.newVirtualThreadPerTaskExecutor()) {
            var travels = IntStream.range(0, Route.ALL.size())
                    .mapToObj(number -> new Traveller(number, Route.ALL.get(number), installation, console))
                    .map(traveller -> sideBySide.submit(traveller::travel))
                    .toList();
            var journeys = new ArrayList<Journey>();
            for (var travel : travels) {
                journeys.add(travel.get());
            }
            return List.copyOf(journeys);
        }
    }
}
