/** The second judgement of findings. */
export const codings = {
  title: 'Tweede beoordeling',
  intro:
    'Een tweede persoon leest een bevinding zonder te zien hoe de organisatie haar indeelde, en deelt haar zelf in. Zo blijkt hoe vast de indeling is. De indeling van de organisatie blijft gelden.',
  case: 'Onderwerp van de casus',
  gone: 'Deze bevinding is er niet meer. Ga verder met de volgende.',
  once: 'U hebt deze bevinding al beoordeeld. Een oordeel verandert niet meer, want daarna is het eerste oordeel te zien.',
  problem: { kind: 'Kies een soort', relevance: 'Kies hoe belangrijk de waarde was, of dat de tekst het niet zegt' },
  next: {
    title: 'Beoordeel een bevinding',
    left: '{left, plural, =0 {Er is niets meer te beoordelen.} one {U kunt nog # bevinding beoordelen.} other {U kunt nog # bevindingen beoordelen.}}',
    none: 'U hebt elke bevinding beoordeeld',
    nothing: 'Er is nog niets te beoordelen',
    nothingHelp: 'Zodra een organisatie een bevinding indient, staat zij hier.',
  },
  form: {
    kind: 'Welke soort bevinding is dit?',
    relevance: 'Hoe belangrijk was deze waarde in de casus?',
    unsaid: 'De tekst zegt het niet',
    save: 'Oordeel vastleggen en naar de volgende',
  },
  agreement: {
    title: 'Overeenstemming',
    intro:
      'Over de bevindingen die twee keer zijn beoordeeld. Alfa (Krippendorff 2011) is 1 bij volledige overeenstemming en 0 als het oordeel toeval had kunnen zijn.',
    findings: 'Bevindingen met een tweede oordeel',
    sameKind: 'Tweede oordelen met dezelfde soort',
    kind: 'Soort (nominale alfa)',
    rated: 'Bevindingen met twee oordelen over het belang',
    relevance: 'Belang (ordinale alfa)',
    alpha: '{alpha}',
    undefined: 'n.v.t., geen variatie',
    nothing: 'n.v.t., nog niet twee keer beoordeeld',
    none: 'Er is nog geen bevinding met een tweede oordeel, dus er is nog niets te vergelijken.',
  },
  disagreements: {
    title: 'Verschillen om te bespreken',
    intro: 'Alleen van bevindingen die u zelf hebt beoordeeld: anders zou u het eerste oordeel zien voor u er zelf een gaf.',
    none: 'Geen verschillen',
  },
  column: {
    kind: 'Soort volgens de organisatie',
    otherKind: 'Soort volgens de tweede',
    relevance: 'Belang volgens de organisatie',
    otherRelevance: 'Belang volgens de tweede',
    coder: 'Tweede beoordelaar',
  },
} as const;
