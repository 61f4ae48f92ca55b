/** What waits for whoever looks. */
export const inbox = {
  title: 'Wat wacht op mij',
  intro: 'Alleen wat u zelf kunt doen. Wat het langst wacht, staat bovenaan.',
  asOf: 'U kijkt naar een eerder moment. Dit wachtte toen.',
  empty: 'Er wacht niets op u',
  emptyHelp: 'Zodra iemand u iets vraagt of iets van u nodig heeft, staat het hier.',
  total: '{count, plural, one {# ding wacht op u.} other {# dingen wachten op u.}}',
  many: 'Meer dan {count} dingen wachten op u.',
  group: {
    question: '{count, plural, one {Een vraag om te beantwoorden} other {# vragen om te beantwoorden}}',
    answer: '{count, plural, one {Een antwoord op uw vraag} other {# antwoorden op uw vragen}}',
    check: '{count, plural, one {Een bevinding om te controleren} other {# bevindingen om te controleren}}',
    contact: '{count, plural, one {Een afspraak om na te komen} other {# afspraken om na te komen}}',
    evidence:
      '{count, plural, one {Een bevinding met onderbouwing om opnieuw te bekijken} other {# bevindingen met onderbouwing om opnieuw te bekijken}}',
    statement: '{count, plural, one {Een deelconclusie om opnieuw te bekijken} other {# deelconclusies om opnieuw te bekijken}}',
    position: '{count, plural, one {Een standpunt om te geven} other {# standpunten om te geven}}',
    draft: '{count, plural, one {Een concept om af te maken} other {# concepten om af te maken}}',
  },
  help: {
    question: 'Iemand heeft een vraag of twijfel. Antwoord onder de bevinding of pilot.',
    answer: 'Is uw vraag beantwoord? Rond haar dan af.',
    check:
      'Kijk of de bevinding volledig is: een casus, een waarde, een argument en een bron. Of u het ermee eens bent, doet er niet toe.',
    contact: 'De datum van deze afspraken is bereikt.',
    evidence: 'Een bestand of link is niet meer geldig, of vraagt een nieuwe blik.',
    statement: 'Waar de deelconclusie op rust, is veranderd sinds het oordeel.',
    position: 'De ronde is open en uw organisatie heeft hier nog geen standpunt over.',
    draft: 'Alleen uw organisatie ziet dit. Het telt nog niet mee.',
  },
  contact: 'Contact opnemen',
  since: 'sinds {date}',
  due: 'voor {date}',
  more: 'En nog {count}.',
  beyond: 'En nog meer.',
  whole: {
    check: 'Naar de hele lijst van bevindingen om te controleren',
    contact: 'Naar alle afspraken',
    statement: 'Naar alle deelconclusies om opnieuw te bekijken',
  },
} as const;
