/**
 * The command line: options in, exit code out; stdout is data, stderr is for people.
 *
 * <p>{@link news.dedupe.cli.Main} maps exceptions to exit codes in one place.
 */
@NullMarked
package news.dedupe.cli;

import org.jspecify.annotations.NullMarked;
