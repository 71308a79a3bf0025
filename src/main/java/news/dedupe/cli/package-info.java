/** The command line. */
@NullMarked
package news.dedupe.cli;

import org.jspecify.annotations.NullMarked;
