/** What a reader is given and gives, and how it is told to read. */
@NullMarked
package news.dedupe.load.input;

import org.jspecify.annotations.NullMarked;
