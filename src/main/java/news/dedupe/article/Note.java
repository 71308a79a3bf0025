package news.dedupe.article;

import java.util.OptionalInt;

/**
 * What is odd about a container whose articles were read all the same.
 *
 * @param path of the file
 * @param line where it was first seen, from 1, where there is a line
 * @param text what is odd, and what was done
 */
public record Note(String path, OptionalInt line, String text) {}
