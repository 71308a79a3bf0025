package news.dedupe.article.date;

/** What comes first in a date such as 03/04/2020. */
public enum DayOrder {
  /** 3 April, as in most of the world. */
  DAY_FIRST,
  /** March 4, as in the United States. */
  MONTH_FIRST
}
