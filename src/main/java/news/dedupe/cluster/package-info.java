/** Groups matched articles into stories, none of which hangs together by a chain alone. */
@NullMarked
package news.dedupe.cluster;

import org.jspecify.annotations.NullMarked;
