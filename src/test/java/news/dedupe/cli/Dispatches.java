package news.dedupe.cli;

/** Two invented dispatches that have nothing to do with each other. */
final class Dispatches {

  static final String HARBOUR =
      """
      Harbour at Vellmouth reopens after crane collapse

      VELLMOUTH, March 3 (Coastal Wire) - The container harbour at Vellmouth reopened on Tuesday, \
      eleven days after a gantry crane toppled onto the quay and killed two dockers.
      Harbour master Ines Cardoso said 14 of the 18 berths were in use again and that the backlog \
      of 23 ships would be cleared within a week.
      "We owe it to the men we lost to find out why a machine inspected in January failed in \
      February," she told reporters beside the wreck.
      Investigators have sent the crane's main bolts to a laboratory and expect a first report in \
      April. The dockers' union, which called a strike on the day after the accident, said its \
      members would stay away from the three other cranes of the same make.
      """;

  static final String LIBRARY =
      """
      Town sells its library to a brewery and buys it back

      OSTERLEY, June 19 (Coastal Wire) - The council of Osterley bought back its Victorian library \
      on Friday for 1.2 million crowns, twice what a brewery paid for it four years ago.
      Residents had collected 9,400 signatures against a beer hall under the painted ceiling, and \
      a local choir sang there every Thursday until the owners gave in.
      Mayor Tobias Lindqvist admitted that the sale had been a mistake and promised that the \
      reading room would open before the schools return in September.
      The brewery said it bore no grudge and would sponsor the children's shelves.
      """;

  private Dispatches() {}
}
