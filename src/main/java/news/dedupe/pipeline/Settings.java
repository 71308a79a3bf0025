package news.dedupe.pipeline;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a run is told.
 *
 * @param threshold the least probability of a pair that counts as versions of one story, 0 to 1,
 *     both excluded
 * @param threads the most threads to work with, from 1
 * @param memory the most bytes of heap to work with
 * @param charset of all input; without one it is detected
 * @param model a match model in place of the jar's
 */
public record Settings(
    double threshold, int threads, long memory, Optional<Charset> charset, Optional<Path> model) {}
