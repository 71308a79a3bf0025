package news.dedupe.load.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import news.dedupe.article.Skipped;
import news.dedupe.load.Loaded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageWithoutArticleTest {

  @Test
  void whatSitesServeInPlaceOfAnArticleIsToldByName() {
    List<Skipped> skipped = Loaded.from("testdata/formats/no-article").skipped();

    assertEquals(
        List.of(
            "access to the page was denied; fetch it as a reader would",
            "a consent wall; fetch the page with its cookies accepted",
            "a page that needs JavaScript; fetch it with a browser",
            "next to no text",
            "an error page: the article was not found; check the address"),
        skipped.stream().map(Skipped::reason).toList());
    assertTrue(skipped.stream().allMatch(entry -> entry.kind() == Skipped.Kind.NO_ARTICLE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We value your privacy. We use cookies to improve your experience. Accept cookies",
        "This website uses cookies to ensure you get the best experience. Learn more. Got it!",
        "Before you continue to Newsday\n\nWe use cookies and data to deliver our services."
            + "\nReject all\nAccept all",
        "Access denied\nError 1020\nYou do not have permission to view this page.\nRay ID: 77ab",
        "Please verify you are a human to continue reading this site.",
        "JavaScript is disabled in your browser. Please enable JavaScript to proceed.",
        "We’re sorry. The page you’re looking for can’t be found.\nGo to our home page",
        "Error 404 - Page not found\nSearch\nMost read\nWeather",
        "This article is no longer available on our site.",
        "This content is not available in your region.",
        // paywalls
        "You've read all of your free articles this month. Subscribe now to keep reading. Already a"
            + " subscriber? Sign in here.",
        "This article is for subscribers only.\nSubscribe for £1 a week\nLog in",
        "Create a free account to continue reading. It takes less than a minute.",
        "Dieser Artikel ist nur für Abonnenten. Jetzt einen Monat lang kostenlos testen und"
            + " weiterlesen. Sie sind bereits Abonnent? Dann melden Sie sich hier an.",
        "Contenido exclusivo para suscriptores. Suscríbete para seguir leyendo. ¿Ya eres suscriptor?"
            + " Inicia sesión.",
        "Cet article est réservé aux abonnés. Abonnez-vous dès 1 € par mois pour lire la suite. Déjà"
            + " abonné ? Connectez-vous.",
        "Contenuto riservato agli abbonati. Abbonati per continuare a leggere.",
        "Conteúdo exclusivo para assinantes. Assine para continuar lendo. Já é assinante? Entre.",
        "Dit artikel is alleen voor abonnees. Log in om verder te lezen.",
        "Этот материал доступен только подписчикам. Оформите подписку, чтобы читать дальше."
            + " Уже есть аккаунт? Войдите.",
        "هذا المقال للمشتركين فقط. اشترك الآن لمتابعة القراءة. لديك حساب بالفعل؟ سجل الدخول.",
        "この記事は有料会員限定です。続きをお読みいただくには会員登録が必要です。ログインはこちら。",
        "本文为会员专享内容。请订阅后继续阅读全文。已是会员？请登录。",
        // old browsers
        "You are using an outdated browser. Please upgrade your browser to improve your experience.",
        "Ihr Browser ist veraltet. Bitte aktualisieren Sie Ihren Browser, um diese Seite zu sehen.",
        "Su navegador está obsoleto. Actualice su navegador para ver este sitio correctamente.",
        "Votre navigateur n'est plus à jour. Veuillez installer la dernière version.",
        "Ваш браузер устарел. Пожалуйста, обновите его, чтобы пользоваться нашим сайтом.",
        "متصفحك قديم. يرجى تحديث المتصفح لعرض هذا الموقع.",
        "お使いのブラウザはサポートされていません。最新のブラウザをご利用ください。",
        "您的浏览器版本过低，请升级浏览器后访问本网站。",
        // cookies
        "Wir verwenden Cookies, um Ihnen das beste Erlebnis zu bieten. Bitte akzeptieren Sie alle"
            + " Cookies oder ändern Sie Ihre Einstellungen.",
        "Utilizamos cookies propias y de terceros. Acepte las cookies para continuar en este sitio.",
        "Nous utilisons des cookies. Acceptez-vous les cookies de nos partenaires ?",
        "Мы используем файлы cookie. Продолжая, вы соглашаетесь с нашей политикой.",
        "نستخدم ملفات تعريف الارتباط لتحسين تجربتك. هل توافق؟",
        "当サイトはクッキーを使用しています。同意していただける場合はボタンを押してください。",
        "我们使用 cookie 来改善您的体验。请点击接受。",
        // errors and checks
        "Die Seite wurde leider nicht gefunden. Bitte prüfen Sie die Adresse.",
        "La página que busca no existe o ya no está disponible.",
        "La page que vous recherchez est introuvable.",
        "Страница не найдена. Возможно, она была удалена.",
        "عذرا، الصفحة التي تبحث عنها غير موجودة.",
        "お探しのページは見つかりませんでした。URLをご確認ください。",
        "抱歉，您访问的页面不存在。请检查网址。",
        "Bitte aktivieren Sie JavaScript in Ihrem Browser.",
        "Veuillez activer JavaScript pour continuer.",
        "Для просмотра сайта необходимо включить JavaScript.",
        "Zugriff verweigert. Bitte bestätigen Sie, dass Sie kein Roboter sind.",
        "Acceso denegado. No tiene permiso para ver esta página.",
        "Доступ запрещён. Подтвердите, что вы не робот.",
        "请输入验证码，确认您不是机器人。",
        "   \n\t ",
        "Advertisement"
      })
  void pagesWithoutAnArticle(String text) {
    assertTrue(PageWithoutArticle.reason(text).isPresent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BRUSSELS, March 3 (Reuters) - The European Commission fined Acme 20 million euros on"
            + " Tuesday for making users accept cookies without a choice.",
        "The EU wants websites to stop asking users to accept cookies on every visit, a draft"
            + " law shows.",
        "Websites that greet readers with “We value your privacy” must offer a button to refuse, a"
            + " Munich court ruled on Friday.",
        "Google asks: do you accept cookies? Regulators want a new answer",
        "We value your privacy, the minister said, and then he published our addresses.",
        "A fault at a network provider left readers of a dozen newspapers with the words access"
            + " denied on Monday.",
        "404 people died in the floods",
        "Page not found: how the national archive lost its most famous manuscript in a move",
        "Gulf Canada raised its crude oil prices by 50 cents a barrel.",
        "Shr 20 cts vs 25 cts\n    Net 487,000 vs 435,000\n Reuter",
        "Wall Street stocks were lower at the\nopening bell.",
        "東京の港では月曜日に新しい橋が開通し、多くの市民が歩いて渡った。",
        "The Island Post put its crossword behind a paywall on Monday; readers without a"
            + " subscription get one puzzle a week.",
        "A third of readers cancel within a month of a free trial, a survey of 40 newspapers found.",
        "The minister fears that old browsers, which half of the schools use, will be out of date"
            + " before the pages are.",
        "Callao reopened its harbour on Wednesday after nine days, when a crane that had blocked it"
            + " was lifted out. Subscribe to continue reading. Already a subscriber? Log in.",
        "Der Hafen von Callao ist seit Mittwoch wieder offen, nachdem ein Kran geborgen wurde, der"
            + " ihn neun Tage lang versperrt hatte.\nJetzt weiterlesen mit dem Abo",
        "Die Zeitung führt zum Jahreswechsel eine Bezahlschranke ein: Artikel aus den Gemeinden sind"
            + " dann nur für Abonnenten zu lesen.",
        "Le port de Callao a rouvert mercredi après neuf jours de blocage par une grue tombée à"
            + " l'eau. Abonnez-vous pour lire la suite.",
        "Le journal réserve désormais ses chroniques aux abonnés, un modèle que trois quotidiens de"
            + " la région ont déjà adopté.",
        "Газета с понедельника закрывает архив: читать номера старше года смогут только подписчики,"
            + " которых у издания сорок тысяч.",
        "カヤオ港は水曜日、九日間港をふさいでいたクレーンが引き揚げられ、再開した。続きを読むには会員登録が必要です。",
        "この記事は会員限定です。記事を会員限定とする理由を、同紙は「費用がかかるため」と述べた。",
        "卡亚俄港周三重新开放，此前一台起重机落水，堵塞港口长达九天之久。请登录后继续阅读全文。",
        "أعيد فتح ميناء كاياو يوم الأربعاء بعد تسعة أيام من إغلاقه بسبب رافعة سقطت في الماء ثم رفعت."
            + " اشترك الآن لمتابعة القراءة.",
        "Browser makers agreed on Tuesday to block third-party cookies from next year, a blow to"
            + " advertisers.",
        "We use cookies. Accept all\n\nThe harbour of Callao reopened on Wednesday after a crane"
            + " that had blocked it for nine days was lifted."
      })
  void shortArticlesAreNotLost(String text) {
    assertEquals(Optional.empty(), PageWithoutArticle.reason(text));
  }

  @Test
  void aLongTextIsAnArticleWhateverItOpensWith() {
    String text = "We value your privacy. " + "The harbour reopened after nine days. ".repeat(25);

    assertEquals(Optional.empty(), PageWithoutArticle.reason(text));
  }
}
