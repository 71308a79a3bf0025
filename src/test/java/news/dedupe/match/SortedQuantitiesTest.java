package news.dedupe.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import news.dedupe.text.extract.Quantity;

class SortedQuantitiesTest {

  @Property(tries = 2000, seed = "20251124")
  void oneAgreesWhereAComparisonWithEachFindsOne(
      @ForAll("quantities") List<Quantity> quantities, @ForAll("quantity") Quantity other) {
    assertEquals(
        quantities.stream().anyMatch(other::agrees),
        new SortedQuantities(quantities).anyAgrees(other),
        () -> other + " of " + quantities);
  }

  @Provide
  Arbitrary<List<Quantity>> quantities() {
    return quantity().list().ofMaxSize(12);
  }

  /** Close to each other and on both sides of 10, from where on figures are rounded. */
  @Provide
  Arbitrary<Quantity> quantity() {
    Arbitrary<Double> values =
        Arbitraries.oneOf(
            Arbitraries.integers().between(960, 1040).map(hundredths -> hundredths / 100.0),
            Arbitraries.integers().between(-1040, -960).map(hundredths -> hundredths / 100.0),
            Arbitraries.integers().between(95, 105).map(Integer::doubleValue),
            Arbitraries.of(0.0, -0.0, 0.2, 1e300, 401.0, 402.0));
    return Combinators.combine(values, Arbitraries.of(Quantity.Unit.class))
        .as((value, unit) -> new Quantity(value, unit, 0));
  }
}
