/** The page on the code of 2009 and on existing frameworks. */
export const integration = {
  title: 'Integratie en meerwaarde',
  intro:
    'Past de code in de Code Goed Openbaar Bestuur van 2009? En wat voegt zij toe aan wat er al is, zoals het Digikompas en de AVG? Bestuurslagen staan naast elkaar en worden niet opgeteld.',
  action: { digikompas: 'Waterschappen en het Digikompas' },
  filter: { layer: 'Bestuurslaag' },
  parts: { label: 'Delen van deze pagina', added: 'Meerwaarde volgens organisaties' },
  added: {
    title: 'Wat voegt de code toe, volgens organisaties?',
    intro: 'Standpunten over de meerwaarde, per kader en per bestuurslaag van de organisatie die antwoordt.',
    none: 'Nog geen organisatie heeft deze vraag beantwoord.',
    noneFiltered: 'Met deze filters heeft geen organisatie deze vraag beantwoord.',
    count: 'Aantal antwoorden',
    layer: 'Bestuurslaag',
    answers: 'Welke antwoorden',
    step: '{step}: {count} van {n} ({organisations})',
  },
  crosswalk: {
    title: 'Vergelijking met bestaande kaders',
    intro:
      'Per kader staat hier wat bevindingen zeggen over elke waarde naast het kader als geheel en naast elk onderdeel. De getallen zijn bevindingen, per bestuurslaag. Kies een getal om te zien welke bevindingen het zijn.',
    rules:
      'Legde de organisatie zelf een oordeel vast, dan telt dat: overlap, aanvulling, spanning of geen relatie. Legde zij niets vast, dan telt de bevinding bij het kader dat zij noemt, en staat er ‘afgeleid’: het oordeel volgt uit de soort bevinding. Overlap is dan overlap. Herkend of gebruikt is aanvulling. Een knelpunt, een dilemma of een onduidelijke formulering is spanning. Geen relatie leiden we nooit af. Waar niets is gevonden, staat niets: dat betekent niet dat er geen relatie is.',
    rulesTitle: 'Hoe komen deze oordelen tot stand?',
    count: '{findings, number} {verdict}',
    derived: 'afgeleid',
    partDerived: '{derived, number} afgeleid',
    derivedCount: 'Waarvan afgeleid uit de soort bevinding',
    organisations: 'Organisaties',
    value: 'Waarde',
    findings: 'Bevindingen',
    account: 'Verantwoording',
    none: 'Geen bevinding noemt een bestaand kader',
    noneMore: 'Een organisatie noemt een kader bij haar bevinding.',
    noneFiltered: 'Met deze filters noemt geen bevinding een bestaand kader',
    fewerFilters: 'Kies minder filters.',
  },
  adds: {
    title: 'Wat de code toevoegt en waar zij herhaalt',
    intro:
      'Afgeleid uit de oordelen hierboven en uit de soort bevindingen, met dezelfde filters. Over waarden zonder bevinding valt niets te zeggen.',
    nowhereElse: 'Alleen iets eigens gevonden: {count, plural, =0 {geen enkele waarde} one {# waarde} other {# waarden}}',
    nowhereElseMeans:
      'De waarde bleek bruikbaar, een aanvulling op een kader, of zonder relatie ermee. Niemand vond overlap of spanning met een genoemd kader.',
    onlyRepeats: 'Alleen overlap gevonden: {count, plural, =0 {geen enkele waarde} one {# waarde} other {# waarden}}',
    onlyRepeatsMeans: 'De waarde overlapt met een genoemd kader. Niemand vond haar zelf bruikbaar of een aanvulling.',
    unknown:
      '{count, plural, =0 {Over elke waarde is iets gevonden} one {Over # waarde is niets gevonden} other {Over # waarden is niets gevonden}}',
  },
  frameworks: { title: 'De kaders', source: 'Bron van {name}' },
} as const;
