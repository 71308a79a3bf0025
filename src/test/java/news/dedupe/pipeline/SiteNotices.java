package news.dedupe.pipeline;

import java.util.List;

/** What sites say to their readers. */
final class SiteNotices {

  static final List<String> ALL =
      List.of(
          "We use cookies to give you the best experience. By continuing to browse you accept our cookie policy.",
          "This website stores cookies on your device. Choose which ones you allow, or accept them all.",
          "We and our 842 partners store and access information on your device, such as cookies, to show you personalised advertising. You can change your choices at any time.",
          "Your privacy matters to us. Click accept to agree to our use of cookies, or manage your preferences.",
          "Cookies help us deliver our services. By using our services you agree to this.",
          "Wir verwenden Cookies, um Ihnen das beste Erlebnis zu bieten. Mit Ihrem Besuch stimmen Sie der Nutzung zu.",
          "Nous utilisons des cookies pour améliorer votre expérience. En poursuivant votre navigation, vous acceptez leur utilisation.",
          "Utilizamos cookies para mejorar su experiencia. Si continúa navegando, acepta su uso.",
          "Utilizziamo i cookie per migliorare la tua esperienza. Continuando a navigare accetti il loro uso.",
          "Мы используем файлы cookie. Продолжая пользоваться сайтом, вы соглашаетесь с этим.",
          "Enjoying this story? Get the day's news by email, free, every morning at seven. Subscribe here.",
          "Sign up to our daily briefing and never miss a story. Enter your email below.",
          "Get our best reporting straight to your inbox every Friday.",
          "Subscribe to The Daily Example for unlimited access from just 3 euros a month. Cancel anytime.",
          "Follow The Daily Example on WhatsApp, Instagram and YouTube for the latest news.",
          "Download our app to get breaking news alerts on your phone.",
          "If you value our journalism, please consider making a donation. Every contribution helps us keep going.",
          "Do you have a story to share? Write to us at newsdesk@example.com or call 0800 123 456.",
          "What do you think? Let us know in the comments below.",
          "Join our WhatsApp community to have the top stories sent to your phone.",
          "Like what you read? Support us with a small monthly contribution and help keep our reporting free for everyone.",
          "You are reading one of your three free articles this month. Log in or register to read on.",
          "Don't miss out: register now for free and receive our weekly digest by email.",
          "Abonnieren Sie unseren Newsletter und erhalten Sie jeden Morgen die wichtigsten Nachrichten.",
          "Inscrivez-vous à notre newsletter pour recevoir chaque matin l'essentiel de l'actualité.",
          "Suscríbase a nuestro boletín y reciba cada mañana las noticias más importantes.",
          "Подписывайтесь на наш канал в Telegram и будьте в курсе последних новостей.",
          "Assine nossa newsletter e receba as principais notícias do dia no seu e-mail.",
          "Iscriviti alla nostra newsletter per ricevere ogni mattina le notizie più importanti.",
          "© 2024 The Daily Example. All rights reserved.",
          "Copyright © 2024 Example Media Ltd. No part of this text may be reproduced without permission.",
          "(c) 2024 Example Media Group",
          "This material may not be published, broadcast, rewritten or redistributed without permission.",
          "The Daily Example is a member of the Press Council. Read about our standards here.",
          "Terms of use | Privacy | Imprint | Contact",
          "This article first appeared in The Daily Example.",
          "Disclaimer: This text was published from an agency feed without modifications.",
          "For more stories like this, visit our homepage and tap the bell for alerts.",
          "Our journalists are independent. If you buy something through links on our site, we may earn a commission.",
          "Click here for the latest news from Westmark. Stay informed with our live blog.");

  private SiteNotices() {}
}
