package news.dedupe.pipeline;

import java.nio.file.Path;
import java.util.Optional;
import news.dedupe.load.input.Reading;

/**
 * What a run is told.
 *
 * @param threshold the least probability of a pair that counts as versions of one story, 0 to 1,
 *     both excluded
 * @param threads the most threads to work with, from 1
 * @param memory the most bytes of heap to work with
 * @param reading how input is read
 * @param strict whether the first broken input ends the run
 * @param model a match model in place of the jar's
 */
public record Settings(
    double threshold,
    int threads,
    long memory,
    Reading reading,
    boolean strict,
    Optional<Path> model) {}
