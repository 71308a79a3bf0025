package news.dedupe.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RecordStoreTest {

  @Property(tries = 100, seed = "20251124")
  void givesBackWhatWasAdded(@ForAll List<int[]> values) {
    for (Spool spool : List.of(Spool.read(0), Spool.mapped(0), Spool.read(Long.MAX_VALUE))) {
      try (RecordStore<int[]> store = new RecordStore<>(new IntArrayCodec(), spool)) {
        values.forEach(store::add);
        assertEquals(values.size(), store.size());
        for (int i = values.size() - 1; i >= 0; i--) {
          assertArrayEquals(values.get(i), store.get(i));
        }
      }
    }
  }

  @Test
  void whatIsEncodedAlreadyIsAddedAsItIs() {
    IntArrayCodec codec = new IntArrayCodec();
    try (RecordStore<int[]> store = new RecordStore<>(codec, Spool.read(0))) {
      store.addEncoded(codec.encode(new int[] {5, 8}));
      assertArrayEquals(new int[] {5, 8}, store.get(0));
    }
  }

  @Test
  void aNumberThatWasNotGivenIsRefused() {
    try (RecordStore<int[]> store = new RecordStore<>(new IntArrayCodec(), Spool.read(0))) {
      store.add(new int[1]);
      assertThrows(IndexOutOfBoundsException.class, () -> store.get(1));
    }
  }
}
