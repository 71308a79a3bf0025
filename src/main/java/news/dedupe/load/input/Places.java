package news.dedupe.load.input;

/**
 * Takes where the records of each file stand in it: from one byte up to, not including, another of
 * the file as it is when it has been unpacked. Records come in the order of the file and do not
 * overlap. A file that is one article has no records.
 */
public interface Places {

  /**
   * Takes the next file, or entry of an archive; the records that follow are its.
   *
   * @param format what users call the format that it is read as
   */
  void file(String path, String format);

  /** Takes that an archive is about to be read, whose entries are the next files. */
  void archive(String path);

  /**
   * Takes what stands in front of the records of a table.
   *
   * @param header the names of the columns and what separates them, in one
   */
  void header(String header);

  /** Takes the charset of the file, which is known behind its last record. */
  void charset(String name);

  /**
   * Takes the record of an article. A record of several is given once for each.
   *
   * @param path of the article
   */
  void article(String path, long start, long end);

  /** Takes a record that gave no article. */
  void other(long start, long end);

  /**
   * Takes that it is not known where the records of the file stand.
   *
   * @param reason what stands in the way and, where it can be said, what to do
   */
  void unknown(String reason);
}
