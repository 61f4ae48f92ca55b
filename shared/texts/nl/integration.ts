/** The page on the code of 2009 and on existing frameworks. */
export const integration = {
  title: 'Integratie en meerwaarde',
  intro:
    'Past de code in de Code Goed Openbaar Bestuur van 2009? En wat voegt zij toe aan wat er al is, zoals het Digikompas en de AVG? Bestuurslagen staan naast elkaar en worden niet opgeteld.',
  action: { digikompas: 'Waterschappen en het Digikompas' },
  filter: { layer: 'Bestuurslaag' },
  verdict: { overlap: 'overlap', addition: 'aanvulling', tension: 'spanning' },
  verdictLine:
    '{verdict}: {findings, plural, one {# bevinding} other {# bevindingen}} van {organisations, plural, one {# organisatie} other {# organisaties}}',
  added: {
    title: 'Wat voegt de code toe, volgens organisaties?',
    intro: 'Standpunten over de meerwaarde, per kader en per bestuurslaag van de organisatie die antwoordt.',
    none: 'Nog geen organisatie heeft deze vraag beantwoord.',
    layer: 'Bestuurslaag',
    answers: 'Antwoorden',
    step: '{step}: {count} van {n} ({organisations})',
  },
  crosswalk: {
    title: 'Vergelijking met bestaande kaders',
    intro:
      'Per waarde en kader wat in de casussen bleek. Overlap: zo heet de bevinding. Aanvulling: de waarde is naast het kader herkend of gebruikt. Spanning: naast het kader was er een knelpunt, een dilemma of een onduidelijke formulering. Waar niets is gevonden, staat niets: dat betekent niet dat er geen relatie is.',
    found: 'Wat is gevonden',
    layers: 'Per bestuurslaag',
    findings: 'Bevindingen',
    account: 'Verantwoording',
    none: 'Geen bevinding noemt een bestaand kader',
    noneMore: 'Een organisatie noemt een kader bij haar bevinding. Kies minder filters, of laad een werkmap met bevindingen.',
  },
  adds: {
    title: 'Wat de code toevoegt en waar zij herhaalt',
    intro: 'Afgeleid uit de bevindingen hierboven, met dezelfde filters. Over waarden zonder bevinding valt niets te zeggen.',
    nowhereElse:
      '{count, plural, =0 {Geen waarde is} one {# waarde is} other {# waarden zijn}} herkend zonder overlap of spanning met een genoemd kader',
    onlyRepeats:
      '{count, plural, =0 {Bij geen waarde} one {Bij # waarde} other {Bij # waarden}} is alleen overlap gevonden, en geen eigen bruikbaarheid',
    unknown:
      '{count, plural, =0 {Over elke waarde is iets gevonden} one {Over # waarde is niets gevonden} other {Over # waarden is niets gevonden}}',
  },
  frameworks: { title: 'De kaders', source: 'Bron van {name}' },
} as const;
