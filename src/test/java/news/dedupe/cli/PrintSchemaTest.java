package news.dedupe.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import news.dedupe.report.Schema;
import org.junit.jupiter.api.Test;

class PrintSchemaTest {

  @Test
  void theSchemaIsPrintedAsItIs() throws IOException {
    assertEquals(new Command(0, new String(Schema.bytes(), UTF_8), ""), Command.run("schema"));
  }
}
