package news.dedupe.load.format;

import java.util.Arrays;
import news.dedupe.load.unpack.DamagedException;

/**
 * What a server answered, as a crawler has kept it.
 *
 * @param body as it was sent
 */
record HttpResponse(Headers headers, byte[] body) {

  /**
   * Cuts an answer in two.
   *
   * @throws DamagedException if its header does not end
   */
  static HttpResponse of(byte[] answer) throws DamagedException {
    int end = Headers.end(answer, 0, Math.min(answer.length, WarcRecords.MAX_HEADER));
    if (end < 0 && answer.length >= WarcRecords.MAX_HEADER) {
      throw new DamagedException("an HTTP header without end");
    }
    int begin = end < 0 ? answer.length : end;
    return new HttpResponse(
        Headers.of(answer, 0, begin), Arrays.copyOfRange(answer, begin, answer.length));
  }

  /** Whether it is what was asked for: HTTP/1.1 200 OK. */
  boolean isFound() {
    String[] words = headers.first().split(" ", 3);
    return words.length > 1 && words[0].startsWith("HTTP/") && words[1].equals("200");
  }
}
