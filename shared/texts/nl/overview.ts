export const overview = {
  title: 'Overzicht',
  state: {
    label: 'Zo staat het ervoor',
    pilots: '{count, plural, =0 {nul pilots} one {# pilot} other {# pilots}}',
    organisations:
      '{count, plural, =0 {nul organisaties met een pilot} one {# organisatie met een pilot} other {# organisaties met een pilot}}',
    findings: '{count, plural, =0 {nul bevindingen} one {# bevinding} other {# bevindingen}}',
    positions: '{count, plural, =0 {nul standpunten} one {# standpunt} other {# standpunten}} in {round}',
  },
  drafts:
    '{count, plural, one {Daarvan is # een concept van uw organisatie} other {Daarvan zijn # concepten van uw organisatie}}; anderen zien dat niet.',
  start: {
    title: 'Er zijn nog geen bevindingen',
    help: 'Onder deelname ziet u wat nu al openbaar bekend is.',
    participation: 'Naar deelname',
  },
  participation: {
    title: 'Deelname per bestuurslaag',
    table: 'Deelname per bestuurslaag en fase',
    sentence:
      'In het register staan {total} organisaties. Van {known, plural, =0 {geen enkele} other {#}} is een fase vastgelegd; {pilots, plural, =0 {geen enkele heeft} one {# heeft} other {# hebben}} een pilot.',
    announced:
      'Aangekondigd is niet bevestigd. Bron: {source} ({date}), over {count, plural, one {# organisatie} other {# organisaties}}.',
    register: 'In het register',
    withPilot: 'Met een pilot',
    pilots: '{count} met een pilot',
    inAll: '{name} ({total})',
    who: 'Bestuurslaag of soort',
    segment: '{name}: {count} van {total}, {stage}',
    segmentPilots: '{name}: {count} van {total} met een pilot',
    all: 'Alle organisaties en wie nu bellen',
  },
  matrix: {
    title: 'Waarden en organisaties',
    help: 'Per waarde en organisatie met een pilot: wat is onderzocht en gevonden. Niet onderzocht is niet: niets gevonden.',
    label: 'Waarden per organisatie',
    sentence:
      'Over {one} van {total} waarden zijn er bevindingen; over {two} uit twee of meer soorten organisaties, over {three} uit drie of meer. {contested, plural, =0 {Geen cel is betwist.} one {# cel is betwist: daar is de waarde herkend én een knelpunt of overlap gevonden.} other {# cellen zijn betwist: daar is de waarde herkend én een knelpunt of overlap gevonden.}}',
    noFindings: 'Er zijn nog geen bevindingen, dus over geen enkele waarde is iets te zeggen.',
    otherEdition:
      '{count, plural, one {# bevinding gaat} other {# bevindingen gaan}} over een waarde van een andere editie en {count, plural, one {staat} other {staan}} niet in deze cellen.',
    checked:
      '{checked, number} van de {total, number} bevindingen {checked, plural, one {is} other {zijn}} gecontroleerd op volledigheid.',
    aboutNoValue:
      '{count, plural, one {# bevinding gaat} other {# bevindingen gaan}} over een principe, een fundament of de code als geheel en {count, plural, one {staat} other {staan}} niet in deze tabel.',
    toThese: 'Bekijk deze bevindingen',
    value: 'Waarde',
    layer: 'Organisaties uit',
    sort: { number: 'Volgorde van de code', missing: 'Wat het meest ontbreekt eerst', name: 'Op naam' },
    empty: 'Er is nog geen pilot vastgelegd',
    emptyHelp: 'Daarna staat hier per waarde en organisatie wat is gevonden.',
    emptyLayer: 'Geen organisatie uit deze bestuurslaag heeft een pilot',
    emptyLayerHelp: 'Kies een andere bestuurslaag, of alle.',
    values: 'Bevindingen per waarde',
    cells: 'Waarden per organisatie',
    column: {
      number: 'Nummer',
      value: 'Waarde',
      principle: 'Principe',
      organisation: 'Organisatie',
      state: 'Stand',
      findings: 'Bevindingen',
      types: 'Soorten organisaties met bevindingen',
    },
  },
  questions: {
    title: 'De twee vragen',
    round: 'Standpunten uit {round}.',
    noRound: 'Er is nog geen ronde waarin standpunten zijn gevraagd.',
    bindingness: 'Hoe verplichtend?',
    bindingnessLink: 'Alle standpunten over de mate van verplichting',
    audience: 'Voor wie?',
    audienceLink: 'Alle standpunten over de doelgroep',
    applies: 'Wie moet de code toepassen',
    holdsToAccount: 'Wie kan organisaties erop aanspreken',
    everyLayer: 'Genoemd in elke bestuurslaag die meedoet:',
    noneEveryLayer: 'Geen enkele groep is genoemd in elke bestuurslaag die meedoet.',
    named: '{option}: {count} van {total, plural, one {# organisatie} other {# organisaties}}',
  },
  missing: {
    title: 'Wat ontbreekt nog',
    titleMeeting: 'Wat ontbreekt nog voor {body} van {date}',
    round: '{round} is open{until, select, none {} other { tot en met {until}}}.',
    noMeeting: 'De ronde hangt nog niet aan een vergadering.',
    noRound: 'Er is geen ronde open, dus er worden geen standpunten gevraagd.',
    toRounds: 'Naar rondes en vergaderingen',
    positions: 'Organisaties met een pilot, zonder standpunt',
    nobody: 'Nog geen organisatie heeft een pilot, dus er is niemand om een standpunt aan te vragen.',
    inPilot: 'Met een pilot',
    nothing: 'compleet',
    neverExamined:
      '{count, plural, =0 {Elke waarde is door ten minste één organisatie onderzocht.} one {# waarde heeft niemand onderzocht} other {# waarden heeft niemand onderzocht}}',
    oneType:
      '{count, plural, =0 {Geen waarde hangt aan één soort organisaties.} one {# waarde heeft bevindingen van één soort organisaties} other {# waarden hebben bevindingen van één soort organisaties}}',
  },
  changes: { title: 'Laatste wijzigingen', line: '{moment}, {person}', empty: 'Er is nog niets gewijzigd.' },
} as const;
