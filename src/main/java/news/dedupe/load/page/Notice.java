package news.dedupe.load.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import news.dedupe.article.date.MonthNames;

/**
 * What sites say in place of an article, in a dozen languages.
 *
 * <p>A saying is parts that a sentence must all hold, parted by {@code &}; each is a choice of
 * wordings, parted by {@code |}. One that begins with {@code =} is the whole sentence. All are
 * compared in small letters without accents, by search alone: the time is linear in the text.
 */
enum Notice {
  CONSENT(
      "a consent wall; fetch the page with its cookies accepted",
      """
      we value your privacy|we respect your privacy|we care about your privacy
      we & use|store|process & cookies|personal data|information on a device|information on your device
      site uses cookies|website uses cookies|app uses cookies
      by clicking|by continuing|by using|by selecting & you agree|you consent|you accept
      before you continue to
      please accept|please enable|please allow|accept all|reject all|manage & cookies
      cookies & verwenden|akzeptieren|zustimm|einwillig|nutzen|setzen
      datenschutz & zustimm|einwillig|akzeptier
      cookies & utilizamos|usamos|aceptar|acepta|acepte|utiliza
      cookies & utilisons|accepter|acceptez|utilise|déposer|refuser
      cookie & utilizziamo|utilizza|accetta|accetti|usiamo
      cookies & usamos|aceitar|aceita|utiliza|concorda
      cookies & gebruiken|gebruikt|accepteer|accepteren|toestemming
      cookie|куки & использу|соглас|примите|принять
      ملفات تعريف الارتباط|الكوكيز|كوكيز & نستخدم|يستخدم|توافق|موافق|قبول|اقبل
      cookie|クッキー & 使用|利用|同意
      cookie & 使用|接受|同意
      """),
  PAYWALL(
      "a notice in place of an article that must be paid for or signed in to",
      """
      limit & free article|free articles|free stories|articles this month|article limit
      continue reading|keep reading|read the full|read the rest|read this article|read more & subscribe|subscription|sign in|log in|register|account|member|trial
      subscribe|subscription|subscribing & access|unlimited|continue|read|offer|trial|week|month|today|now|support
      already a subscriber|already a member|already subscribed|already have an account|already registered
      for subscribers|subscribers only|subscriber-only|subscriber only|exclusive to subscribers|available to subscribers|subscriber exclusive
      unlimited access|unlimited digital access
      cancel at any time|cancel anytime|cancel any time
      create a free account|create an account|register for free|free account
      unlock & article|story|content|access
      articles left|articles remaining|free article left|free article remaining|last free article
      abo|abonnent|abonnieren|abonnement & weiterlesen|weiterzulesen|lesen|zugang|zugriff|testen|nur für|bereits|exklusiv|jetzt|monat
      weiterlesen|weiterzulesen & anmelden|registrieren|einloggen|konto|melden
      jederzeit kündbar|monatlich kündbar|bereits registriert|kostenlos registrieren
      registrieren|anmelden & um den artikel|um diesen artikel|artikel zu lesen
      suscríb|suscrib|suscripción|suscriptor & leer|leyendo|acceso|acceder|exclusivo|ya eres|ya es|ahora|mes|contenido|semana
      seguir leyendo|continuar leyendo & suscri|regístr|inicia|iniciar|cuenta
      límite & artículos gratuitos|artículos gratis|artículos de este mes
      acceso ilimitado|cancela cuando quieras|cancele cuando quiera|ya tienes cuenta
      regístrate|inicia sesión|inicie sesión & leer|leyendo|artículo|contenido
      abonné|abonnez|abonnement & réservé|lire|accès|déjà|suite|offre|mois|profitez|illimité
      lire la suite|pour continuer & abonn|connect|compte|inscri
      accès illimité|sans engagement|déjà un compte|déjà inscrit
      connectez-vous|inscrivez-vous|créez un compte|créez votre compte & lire|article|suite|continuer|accéder
      il vous reste & à lire
      vous avez atteint|limite & articles gratuits
      abbonati|abbonato|abbonamento & leggere|continuare|riservato|già|accesso|contenuto|solo
      accesso illimitato|sei già abbonato|per continuare a leggere|registrati per
      assine|assinante|assinatura & ler|lendo|exclusivo|já é|acesso|continuar|conteúdo|mês
      acesso ilimitado|continuar lendo|continuar a ler|já é assinante|já tem conta
      abonnee|abonneer|abonnement & lezen|verder|toegang|alleen|al |exclusief|word|maand
      onbeperkt toegang|onbeperkte toegang|log in om verder|verder te lezen
      подписк|подписчик|подпишитесь & читать|чтени|доступ|только|оформ|уже|продолж
      продолжить чтение|продолжения чтения|читать дальше|войдите, чтобы|зарегистрируйтесь
      безлимитный доступ|неограниченный доступ
      اشترك|اشتراك|للمشتركين|مشترك & القراءة|قراءة|المقال|الآن|فقط|بالفعل|الوصول|المحتوى|متابعة
      لمتابعة القراءة|لمواصلة القراءة|لقراءة المقال & سجل|تسجيل|اشترك|حساب
      لديك حساب بالفعل|تسجيل الدخول للقراءة|وصول غير محدود
      有料会員|会員限定|会員登録|有料記事|購読|ログイン|無料登録 & 続き|記事|読|限定|お申し込み|登録|こちら|全文|ください
      続きを読む|続きをお読み|残り & 会員|ログイン|登録|文字|購読|有料
      订阅|訂閱|付费|付費|会员|會員|登录|登入|註冊|注册 & 阅读|閱讀|继续|繼續|全文|专享|專享|解锁|解鎖|专属|此文|本文|已是|已经是
      """),
  BROWSER(
      "a notice about the browser; fetch the page as a newer one",
      """
      browser & out of date|outdated|out-of-date|not supported|unsupported|no longer support|old version|older version|upgrade|update your|latest version|obsolete
      browser & veraltet|nicht unterstützt|nicht mehr unterstützt|aktualisier|neuere version|neueste version
      navegador & obsoleto|desactualizado|actualiza|actualice|no es compatible|no compatible|antiguo|antigua|última versión|no está soportado
      navigateur & obsolète|à jour|pas pris en charge|plus pris en charge|pas compatible|ancien|dernière version|récent
      browser & obsoleto|aggiorna|non supportato|non è supportato|non aggiornato|non è aggiornato|versione
      navegador & desatualizado|atualize|atualizar|não é compatível|não suportado|não é suportado|antigo|versão
      browser & verouderd|niet ondersteund|wordt niet|bijwerken|update|nieuwere
      браузер & устар|обнов|не поддерж|старая|старую|последн
      متصفح & قديم|تحديث|حدث|غير مدعوم|لا يدعم|أحدث
      ブラウザ & サポート|古い|更新|アップデート|最新|推奨|対応し|非対応
      浏览器|瀏覽器 & 过时|過時|版本过低|版本過低|升级|升級|更新|不支持|不支援|过旧|最新
      """),
  NOT_FOUND(
      "an error page: the article was not found; check the address",
      """
      =404
      =404 error
      =error 404
      =404 not found
      =404 page not found
      =error 404 page not found
      =page not found
      =not found
      =seite nicht gefunden
      =página no encontrada
      =page introuvable
      =pagina non trovata
      =página não encontrada
      =pagina niet gevonden
      =страница не найдена
      page & can't be found|cannot be found|can not be found|could not be found|was not found|wasn't found|couldn't be found
      page|article|story|url|address & you're looking|you are looking|you were looking|you look|you requested|you have requested|you've requested|you tried|you are trying|you searched|you entered|you followed
      this page|this article|this story|this content & is no longer|does not exist|doesn't exist|no longer exists|has been removed
      seite|artikel & nicht gefunden|existiert nicht|existiert leider nicht|nicht mehr verfügbar|nicht gefunden werden
      página|artículo & no se encuentra|no existe|no se ha encontrado|no encontrada|ya no está disponible|no está disponible
      page|article & introuvable|n'existe pas|n'existe plus|pas été trouvé|plus disponible|que vous cherchez|que vous recherchez
      pagina|articolo & non trovata|non esiste|non è stata trovata|non è più disponibile|che stai cercando
      página|artigo & não foi encontrada|não existe|não encontrada|não está mais disponível|que você procura|que procura
      pagina|artikel & niet gevonden|bestaat niet|bestaat helaas niet|niet meer beschikbaar
      страница|страницы & не найден|не существует|удалена|была удалена
      الصفحة|المقال & غير موجود|لم يتم العثور|لم نتمكن|غير متوفر|غير متاح|التي تبحث
      ページ|記事 & 見つかりません|存在しません|削除され|お探し
      页面|頁面|网页|網頁|文章 & 不存在|找不到|未找到|无法找到|無法找到|已被删除|已被刪除
      """),
  SCRIPT(
      "a page that needs JavaScript; fetch it with a browser",
      """
      enable javascript|turn on javascript|activate javascript|allow javascript|requires javascript|require javascript|enable js
      javascript & disabled|required|turned off|switched off|not enabled|be enabled|is off
      javascript & aktivier|deaktiviert|benötigt|einschalten|ausgeschaltet|erforderlich
      javascript & activ|habilit|desactivado|deshabilitado|necesita|necesario
      javascript & activ|désactiv|nécessaire|nécessite
      javascript & abilit|attiv|disattiv
      javascript & ativ|habilit|desativ|desabilit
      javascript & schakel|ingeschakeld|uitgeschakeld|aanzetten|nodig
      javascript & включ|отключ|необходим
      javascript|جافاسكربت|جافا سكريبت|جافا سكربت & تفعيل|تمكين|فعل|تشغيل|معطل
      javascript & 有効|無効|オン|オフ
      javascript & 启用|啟用|开启|開啟|禁用|打开
      """),
  DENIED(
      "access to the page was denied; fetch it as a reader would",
      """
      access & denied|forbidden|restricted to
      =forbidden
      =captcha
      403 & forbidden|error
      permission to access|permission to view
      verify|confirm|prove|check|make sure & human|robot
      checking your browser|checking if the site connection is secure|just a moment
      unusual traffic|unusual activity|suspicious activity|automated requests|automated access & your|detected|blocked
      you have been blocked|you've been blocked|security check to access|complete the captcha|solve the captcha|enter the characters
      available & in your region|in your country|in your location|in your area & not|unavailable
      zugriff|zugang & verweigert|gesperrt|nicht gestattet|nicht erlaubt|blockiert
      roboter & kein|bestätig|sind sie
      keine berechtigung|sicherheitsüberprüfung
      acceso & denegado|bloqueado|restringido|prohibido
      robot & no soy|no eres|no es un|verifi|confirm
      accès & refusé|interdit|bloqué
      robot & n'êtes pas|ne suis pas|n'êtes|vérifi|confirm
      accesso & negato|bloccato
      robot & non sono|non sei|verifi|conferm
      acesso & negado|bloqueado|proibido
      robô & não sou|não é|verifi|confirm
      toegang & geweigerd|geblokkeerd
      доступ & запрещ|ограничен|закрыт|заблокирован|отказано
      робот & не |подтверд|проверк
      الوصول|الدخول & مرفوض|رفض|محظور|ممنوع|غير مسموح
      روبوت & لست|تحقق|تأكد
      アクセス & 拒否|禁止|制限され|できません
      ロボット & ではない|ではありません|確認
      访问|訪問|存取|請求|请求 & 拒绝|拒絕|受限|禁止|异常|異常|限制
      机器人|機器人|人机|验证码|驗證碼 & 不是|验证|驗證|请|請|输入|確認|确认
      """);

  /** Why there is no article, and what to do. */
  final String reason;

  @SuppressWarnings("ImmutableEnumChecker") // nothing changes it
  private final List<Saying> sayings;

  Notice(String reason, String sayings) {
    this.reason = reason;
    this.sayings = sayings.lines().filter(line -> !line.isBlank()).map(Saying::of).toList();
  }

  /** The notice that a sentence gives, in {@link MonthNames#folded} form. */
  static Optional<Notice> of(String sentence) {
    String words = Saying.words(sentence);
    for (Notice notice : values()) {
      for (Saying saying : notice.sayings) {
        if (saying.isIn(sentence, words)) {
          return Optional.of(notice);
        }
      }
    }
    return Optional.empty();
  }

  /** Parts that a sentence must all hold, each in one of some wordings. */
  private record Saying(boolean isWhole, List<List<String>> parts) {

    static Saying of(String line) {
      boolean isWhole = line.startsWith("=");
      List<List<String>> parts = new ArrayList<>();
      for (String part : MonthNames.folded(isWhole ? line.substring(1) : line).split("&", -1)) {
        parts.add(Arrays.stream(part.split("\\|", -1)).map(String::strip).toList());
      }
      return new Saying(isWhole, parts);
    }

    boolean isIn(String sentence, String words) {
      if (isWhole) {
        return words.equals(parts.get(0).get(0));
      }
      return parts.stream().allMatch(part -> part.stream().anyMatch(sentence::contains));
    }

    private static String words(String sentence) {
      StringBuilder words = new StringBuilder();
      for (int i = 0; i < sentence.length(); i++) {
        char c = sentence.charAt(i);
        boolean isWord = Character.isLetterOrDigit(c);
        if (isWord || (!words.isEmpty() && words.charAt(words.length() - 1) != ' ')) {
          words.append(isWord ? c : ' ');
        }
      }
      return words.toString().strip();
    }
  }
}
