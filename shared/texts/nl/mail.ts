/** What mails say, and the page with which one stops them. */
export const mail = {
  exampleSubject: '[voorbeeld] {subject}',
  theCode: 'de code',
  look: 'Bekijk het in de Pilotmonitor',
  choose: 'Kies welke mail u wilt',
  toInbox: 'Alles wat op u wacht',
  asHat: 'Namens {hat}:',
  digestSubject: '{count, plural, one {# ding wacht op u} other {# dingen wachten op u}} in de Pilotmonitor',
  why: {
    digest: 'U krijgt deze mail omdat u hebt gekozen voor een dagelijkse mail.',
    steps: 'U krijgt deze mail omdat iets in de Pilotmonitor op u wacht.',
  },
  stop: { digest: 'Stop de dagelijkse mail', steps: 'Stop de mail bij elke stap' },
  step: {
    submitted: {
      subject: '{organisation} heeft {count, plural, one {een bevinding} other {# bevindingen}} ingediend',
      text: '{count, plural, one {De bevinding wacht} other {De bevindingen wachten}} op uw controle: zijn er een casus, een waarde, een argument en een bron?',
    },
    asked: {
      subject: 'Er is een vraag aan {organisation}',
      text: 'Iemand heeft een vraag of twijfel en wacht op een antwoord. Antwoord onder de bevinding of pilot.',
    },
    answered: { subject: 'Er is een antwoord op uw vraag', text: 'Is uw vraag beantwoord? Rond haar dan af.' },
    checked: {
      subject: '{count, plural, one {Een bevinding is} other {# bevindingen zijn}} gecontroleerd',
      text: '{count, plural, one {De bevinding} other {Elke bevinding}} van uw organisatie is volledig. Of iemand het ermee eens is, is niet gevraagd.',
    },
    mentioned: {
      subject: 'U bent genoemd in een gesprek',
      text: 'Iemand noemde u onder een bevinding, pilot, waarde of deelconclusie.',
    },
    reopened: {
      subject: '{organisation} heeft een bevinding weer geopend',
      text: 'De bevinding is nu weer een concept en telt niet mee. U ziet haar weer zodra zij opnieuw is ingediend.',
    },
  },
  line: {
    question: 'Vraag',
    mention: 'Genoemd',
    answer: 'Antwoord',
    check: 'Bevinding',
    contact: 'Afspraak',
    evidence: 'Bevinding',
    statement: 'Deelconclusie',
    position: 'Standpunt',
    draft: 'Concept',
    followed: 'Gevolgd',
  },
  invitation: {
    subject: 'U bent uitgenodigd voor de Pilotmonitor CODIO',
    text: 'In de Pilotmonitor staat wat organisaties leren van de Code Goed Digitaal Openbaar Bestuur. Met deze link logt u de eerste keer in.',
    link: 'Inloggen met uw uitnodiging',
    foot: 'De link werkt 14 dagen en is alleen voor u. Verwachtte u deze mail niet, dan hoeft u niets te doen.',
  },
  out: {
    title: 'Deze mail stoppen?',
    digest: 'U krijgt dan geen dagelijkse mail meer. Wat op u wacht, blijft staan in de Pilotmonitor.',
    steps:
      'U krijgt dan geen mail meer als iemand iets indient, vraagt of controleert. Wat op u wacht, blijft staan in de Pilotmonitor.',
    done: 'De mail is gestopt',
    stopped: {
      digest: 'U krijgt geen dagelijkse mail meer.',
      steps: 'U krijgt geen mail meer bij elke stap.',
    },
    again: 'Toch weer mail? Kies het in uw account.',
    unknown: 'Deze link werkt niet',
    unknownHelp: 'Gebruik de link uit een nieuwere mail, of kies in uw account welke mail u wilt.',
  },
  account: {
    title: 'Mail',
    intro: 'Wat op u wacht, staat altijd in de Pilotmonitor. Hier kiest u wat u ook per mail krijgt, op {email}.',
    noAddress: 'Uw organisatie geeft geen e-mailadres door. U krijgt daarom geen mail.',
    off: 'Deze Pilotmonitor verstuurt geen mail: de beheerder heeft geen mailserver ingesteld. Uw keuze wordt wel bewaard.',
    which: 'Welke mail wilt u?',
    steps: 'Bij elke stap die op mij wacht',
    stepsHelp: 'Meteen, als iemand iets indient, vraagt, beantwoordt of controleert.',
    digest: 'Elke dag wat op mij wacht',
    digestHelp: 'Om zeven uur ’s ochtends. Wacht er niets, dan komt er geen mail.',
    language: 'Taal van de mail',
    save: 'Keuze bewaren',
    saved: 'Uw keuze is bewaard.',
  },
} as const;
