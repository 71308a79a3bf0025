package news.dedupe.load.encoding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlphabetsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          windows-1250 | Prom na vnější ostrovy vypluje znovu v pondělí, řekl ředitel přístaviště.
          windows-1250 | Prom na wyspy znów popłynie w poniedziałek, powiedział szef portu, który się śpieszył.
          ISO-8859-2   | Prom na wyspy znów popłynie w poniedziałek, powiedział szef portu, który się śpieszył.
          windows-1250 | A külső szigetekre induló komp hétfőn újra közlekedik, mondta a kikötő vezetője később.
          windows-1250 | Trajekt na vonkajšie ostrovy opäť vypláva v pondelok, povedal riaditeľ prístavu, ktorý ďalej čaká.
          windows-1250 | Trajekt će u ponedjeljak opet voziti na vanjske otoke, rekao je šef luke, što je već najavljeno, a kiša će prestati sljedeći tjedan.
          windows-1250 | Feribotul către insule va pleca din nou luni, a spus şeful portului, după ce furtuna s-a potolit în larg, fără pagube şi fără răniţi.
          windows-1254 | Dış adalara giden feribot pazartesi günü yeniden sefere çıkacak, dedi liman müdürü şöyle.
          windows-1257 | Keltas į salas pirmadienį vėl išplauks, sakė uosto viršininkas, kuris žadėjo tai anksčiau.
          windows-1256 | قال مدير الميناء إن العبارة إلى الجزر البعيدة ستبحر من جديد يوم الاثنين بعد العاصفة.
          ISO-8859-6   | قال مدير الميناء إن العبارة إلى الجزر البعيدة ستبحر من جديد يوم الاثنين بعد العاصفة.
          windows-1256 | گفت کشتي دوشنبه دوباره به جزيره‌ها مي‌رود و پيش از آن چند روز در بندر ماند.
          windows-1251 | Паром на дальние острова снова пойдет в понедельник, сказал начальник порта.
          KOI8-U       | Паром на дальние острова снова пойдет в понедельник, сказал начальник порта.
          windows-1253 | Το πλοίο για τα έξω νησιά θα ταξιδέψει ξανά τη Δευτέρα, είπε ο λιμενάρχης.
          windows-1255 | המעבורת לאיים תפליג שוב ביום שני, אמר מנהל הנמל לעיתונאים.
          windows-1252 | Le ferry vers les îles repart lundi, a déclaré le directeur du port, « très fâché », où ça ?
          windows-1252 | Die Fähre fährt am Montag wieder hinüber, so der Leiter, müde und grußlos; er würde gern ruhen.
          windows-1252 | A balsa para as ilhas não sairá até segunda-feira, informou a direção; três opções são avaliadas.
          windows-1252 | Ferjan til ytri eyja siglir aftur á mánudag, sagði hafnarstjórinn þegar storminn lægði.
          windows-1252 | Færgen til øerne sejler igen på mandag, sagde havnens leder, før stormen også nåede småøerne.
          windows-1252 | Müller, Peña, Søren, Ångström, François and Núñez met — “at last” — in a café.
          """)
  void textsAreReadInTheCharsetOfTheirLanguage(String charset, String text) {
    Charset written = Charset.forName(charset);
    byte[] bytes = text.getBytes(written);

    Encoding.Text read = Encoding.decode(bytes, Optional.empty(), List.of());

    assertEquals(new String(bytes, written), read.text());
  }
}
