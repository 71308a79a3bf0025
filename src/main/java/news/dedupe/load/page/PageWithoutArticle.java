package news.dedupe.load.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import news.dedupe.article.date.MonthNames;

/**
 * Tells what a site serves in place of an article: consent walls, paywalls, error pages, empty
 * pages.
 *
 * <p>A short article about such things must not be lost, so a page is rejected only when it is
 * short, has the wording of one, and next to nothing beside it: every sentence that is not the site
 * speaking to its reader counts for the article, and so does any sign of reporting.
 */
public final class PageWithoutArticle {

  /** Longer texts hold an article beside whatever else they hold. */
  private static final int MAX_WORDS = 250;

  /** No text of {@link #MAX_WORDS} is longer, and most articles need no closer look. */
  private static final int MAX_LENGTH = 10 * MAX_WORDS;

  /** The shortest dispatches of a real wire are that long: what is left may be one. */
  private static final int DISPATCH_WORDS = 12;

  /** A line of a menu, or a button. */
  private static final int BUTTON_WORDS = 3;

  /** Without a word to the reader, a sentence longer than a heading may be a report's. */
  private static final int HEADING_WORDS = 7;

  /** Fewer letters and digits say no more than "Loading…" or "Advertisement". */
  private static final int MIN_LETTERS = 20;

  /** Of scripts without spaces so many characters are about a word. */
  private static final int CHARACTERS_A_WORD = 2;

  /** Verbs of reports, which no notice has. */
  private static final Set<String> REPORTING =
      Set.of(
          "said",
          "says",
          "told",
          "sagte",
          "sagten",
          "teilte",
          "berichtete",
          "dijo",
          "dijeron",
          "informo",
          "declare",
          "detto",
          "disse",
          "afirmou",
          "zei",
          "сказал",
          "сказала",
          "заявил",
          "заявила",
          "сообщил",
          "сообщила",
          "сообщили",
          "قال",
          "قالت",
          "أعلنت",
          "اعلنت");

  private static final List<String> REPORTING_PARTS =
      List.of("と述べ", "と発表", "と話し", "明らかにした", "发表声明", "表示，", "宣布").stream()
          .map(MonthNames::folded)
          .toList();

  /** The mark of an agency, as in "LIMA (AFN) - ". */
  private static final Pattern AGENCY = Pattern.compile("\\([A-Z][A-Za-z]++\\) ?[-–—]");

  /** Words by which a site speaks to its reader: pronouns, what it is, what is to be done. */
  private static final Set<String> READER =
      Set.of(
          "we",
          "us",
          "our",
          "you",
          "your",
          "you're",
          "you've",
          "please",
          "click",
          "subscribe",
          "register",
          "log",
          "sign",
          "unlock",
          "upgrade",
          "enable",
          "cancel",
          "create",
          "become",
          "sie",
          "ihr",
          "ihre",
          "ihrem",
          "ihren",
          "ihnen",
          "wir",
          "unser",
          "unsere",
          "unserer",
          "unseren",
          "uns",
          "bitte",
          "du",
          "dein",
          "deine",
          "deinen",
          "jetzt",
          "registrieren",
          "anmelden",
          "abonnieren",
          "diesen",
          "dieser",
          "usted",
          "tu",
          "tus",
          "su",
          "sus",
          "nuestro",
          "nuestra",
          "nuestros",
          "nosotros",
          "nos",
          "suscribete",
          "suscribase",
          "registrate",
          "inicia",
          "inicie",
          "accede",
          "este",
          "esta",
          "actualiza",
          "actualice",
          "vous",
          "votre",
          "vos",
          "nous",
          "notre",
          "veuillez",
          "abonnez",
          "connectez",
          "creez",
          "inscrivez",
          "cet",
          "tuo",
          "tua",
          "tuoi",
          "vostro",
          "nostro",
          "nostra",
          "noi",
          "abbonati",
          "accedi",
          "registrati",
          "aggiorna",
          "questo",
          "voce",
          "seu",
          "sua",
          "nosso",
          "nossa",
          "nossos",
          "assine",
          "entre",
          "cadastre",
          "esse",
          "atualize",
          "u",
          "uw",
          "je",
          "jouw",
          "wij",
          "onze",
          "ons",
          "dit",
          "deze",
          "word",
          "вы",
          "вас",
          "вам",
          "ваш",
          "ваша",
          "вашего",
          "мы",
          "наш",
          "нашего",
          "нашем",
          "пожалуиста",
          "оформите",
          "воидите",
          "подпишитесь",
          "зарегистрируитесь",
          "обновите",
          "включите",
          "эта",
          "этот",
          "этои");

  private static final List<String> READER_PARTS =
      List.of(
          "this site",
          "this website",
          "this page",
          "this app",
          "this link",
          "this article",
          "this content",
          "يرجى",
          "الرجاء",
          "لديك",
          "متصفحك",
          "حسابك",
          "موقعنا",
          "نحن",
          "نستخدم",
          "اشترك",
          "سجل",
          "كنت",
          "هذا الموقع",
          "هذه الصفحة",
          "هذا المقال",
          "المتصفح",
          "انت",
          "لقد",
          "ください",
          "下さい",
          "お客様",
          "当サイト",
          "ご利用",
          "お読み",
          "いただけ",
          "会員",
          "ログイン",
          "ご確認",
          "この記事",
          "このページ",
          "お使い",
          "お探し",
          "您",
          "你",
          "请",
          "請",
          "本网站",
          "本站",
          "我们",
          "我們",
          "本文",
          "此文");

  /** What a site speaks to its reader about, where no more is known. */
  private static final List<String> TOPICS =
      List.of(
              "cookie",
              "privacy",
              "consent",
              "agree",
              "javascript",
              "browser",
              "page",
              "site",
              "url",
              "link",
              "address",
              "preferences",
              "settings",
              "choices",
              "partners",
              "advertis",
              " ads",
              "content",
              "permission",
              "server",
              "error",
              "reference",
              "incident",
              "support",
              "refresh",
              "reload",
              "search",
              "robot",
              "human",
              "device",
              "data",
              "access",
              "service",
              "traffic",
              "network",
              "subscri",
              "account",
              "article",
              "read",
              "log in",
              "sign in",
              "newsletter",
              "password",
              "trial",
              "offer",
              "member",
              "app",
              "email",
              "journalism",
              "unlimited",
              "version",
              "datenschutz",
              "einwillig",
              "zustimm",
              "seite",
              "artikel",
              "abo",
              "konto",
              "zugang",
              "zugriff",
              "anmeld",
              "lesen",
              "angebot",
              "daten",
              "suscri",
              "pagina",
              "articulo",
              "contenido",
              "acceso",
              "cuenta",
              "sesion",
              "navegador",
              "leer",
              "datos",
              "privacidad",
              "abonn",
              "compte",
              "acces",
              "lire",
              "navigateur",
              "donnees",
              "connect",
              "abbona",
              "articolo",
              "accesso",
              "contenuti",
              "dati",
              "legg",
              "assin",
              "artigo",
              "acesso",
              "conta",
              "conteudo",
              "dados",
              "ler",
              "toegang",
              "lezen",
              "gegevens",
              "подпис",
              "стать",
              "страниц",
              "саит",
              "доступ",
              "браузер",
              "аккаунт",
              "данн",
              "чита",
              "الموقع",
              "الصفحة",
              "المقال",
              "المتصفح",
              "حساب",
              "الاشتراك",
              "القراءة",
              "بيانات",
              "サイト",
              "ページ",
              "記事",
              "ブラウザ",
              "会員",
              "登録",
              "閲覧",
              "利用",
              "ログイン",
              "网站",
              "網站",
              "页面",
              "頁面",
              "浏览",
              "瀏覽",
              "文章",
              "会员",
              "會員",
              "登录",
              "登入",
              "账户",
              "订阅",
              "訂閱",
              "阅读",
              "閱讀",
              "内容",
              "內容")
          .stream()
          .map(MonthNames::folded)
          .toList();

  private static final List<String> FOLDED_READER_PARTS =
      READER_PARTS.stream().map(MonthNames::folded).toList();

  private PageWithoutArticle() {}

  /** Why there is no article in a text; empty where there is, or may be, one. */
  public static Optional<String> reason(String text) {
    if (text.isBlank()) {
      return Optional.of("no text, only white space");
    }
    if (text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    if (text.codePoints().filter(Character::isLetterOrDigit).limit(MIN_LETTERS).count()
        < MIN_LETTERS) {
      return Optional.of("next to no text");
    }
    if (words(text) > MAX_WORDS || AGENCY.matcher(text).find()) {
      return Optional.empty();
    }
    return servedInstead(unquoted(text.replace('’', '\'')));
  }

  /** Most articles are distinguished from notices by their first sentence. */
  private static Optional<String> servedInstead(String text) {
    List<Sentence> sentences = new ArrayList<>();
    int reported = 0;
    for (int from = 0, end; from < text.length(); from = end) {
      end = sentenceEnd(text, from);
      Sentence sentence = Sentence.of(text.substring(from, end).strip());
      reported += sentence.length > HEADING_WORDS && !sentence.isToReader ? sentence.length : 0;
      if (reported >= DISPATCH_WORDS || sentence.isReport) {
        return Optional.empty();
      }
      sentences.add(sentence);
    }
    return notice(sentences);
  }

  /** The notice that sentences of no report give, with next to nothing beside it. */
  private static Optional<String> notice(List<Sentence> sentences) {
    Optional<Notice> found = Optional.empty();
    int left = 0;
    for (Sentence sentence : sentences) {
      Optional<Notice> notice = sentence.notice();
      found = found.or(() -> notice);
      if (notice.isEmpty() && !sentence.isOfSite() && sentence.length > BUTTON_WORDS) {
        left += sentence.length;
      }
      if (left >= DISPATCH_WORDS) {
        return Optional.empty();
      }
    }
    return found.map(notice -> notice.reason);
  }

  /**
   * A sentence in {@link MonthNames#folded} form.
   *
   * @param length in words
   * @param isToReader whether the site speaks to its reader
   * @param isReport whether it reports what somebody said
   */
  private record Sentence(String folded, int length, boolean isToReader, boolean isReport) {

    static Sentence of(String written) {
      String folded = MonthNames.folded(written);
      Set<String> words = wordsOf(folded);
      return new Sentence(
          folded,
          PageWithoutArticle.words(written),
          isAny(words, READER) || holdsAny(folded, FOLDED_READER_PARTS),
          isAny(words, REPORTING) || holdsAny(folded, REPORTING_PARTS));
    }

    Optional<Notice> notice() {
      return isToReader || length <= HEADING_WORDS ? Notice.of(folded) : Optional.empty();
    }

    boolean isOfSite() {
      return isToReader && holdsAny(folded, TOPICS);
    }

    private static boolean isAny(Set<String> words, Set<String> of) {
      return words.stream().anyMatch(of::contains);
    }

    private static boolean holdsAny(String sentence, List<String> parts) {
      return parts.stream().anyMatch(sentence::contains);
    }
  }

  /** The end of the sentence or line that begins at a place. */
  private static int sentenceEnd(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isEnd =
          switch (c) {
            case '\n', '\r', '。', '！', '？' -> true;
            case '.', '!', '?', '؟' ->
                i + 1 < text.length() && Character.isWhitespace(text.charAt(i + 1));
            default -> false;
          };
      if (isEnd) {
        return i + 1;
      }
    }
    return text.length();
  }

  private static Set<String> wordsOf(String sentence) {
    Set<String> words = new HashSet<>();
    int from = 0;
    for (int i = 0; i <= sentence.length(); i++) {
      char c = i < sentence.length() ? sentence.charAt(i) : ' ';
      if (!Character.isLetterOrDigit(c) && c != '\'' && !Character.isSurrogate(c)) {
        if (i > from) {
          words.add(sentence.substring(from, i));
        }
        from = i + 1;
      }
    }
    return words;
  }

  /** The text without what stands in quotation marks: that is somebody else's. */
  private static String unquoted(String text) {
    StringBuilder unquoted = new StringBuilder();
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char closing = closing(text.charAt(i));
      if (closing != 0) {
        unquoted.append(text, from, i).append(' ');
        from = i + 1;
        int end = text.indexOf(closing, from);
        if (end < 0) { // never closed: no quotation
          break;
        }
        from = end + 1;
        i = end;
      }
    }
    return from == 0 ? text : unquoted.append(text, from, text.length()).toString();
  }

  /** What ends a quotation that begins so; 0 where none does. */
  private static char closing(char opening) {
    return switch (opening) {
      case '"' -> '"';
      case '“' -> '”';
      case '«' -> '»';
      case '「' -> '」';
      default -> 0;
    };
  }

  private static int words(String text) {
    int words = 0;
    int characters = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = Character.isLetterOrDigit(c);
      if (c >= '\u2E80' && letter) {
        characters++;
        inside = false;
      } else if (inside && !letter && !isApostrophe(c)) {
        inside = false;
      } else if (letter && !inside) {
        inside = true;
        words++;
      }
    }
    return words + characters / CHARACTERS_A_WORD;
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’';
  }
}
