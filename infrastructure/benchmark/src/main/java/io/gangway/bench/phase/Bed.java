package io.gangway.bench.phase;

import io.gangway.bench.BenchOptions;
import io.gangway.bench.report.Report;
import io.gangway.bench.stack.Meter;
import io.gangway.bench.stack.RunningStack;
import java.nio.file.Path;

/**
 * What every phase works with.
 *
 * @param logs where what is started beside the stack writes its log
 */
public record Bed(RunningStack stack, Meter meter, BenchOptions options, Report report, Path logs) {}
