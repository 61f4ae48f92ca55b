/** Sentences the evidence core concludes; names of steps, layers, options and organisations are filled in. */
export const evidence = {
  noSample: 'De pilots zijn geen steekproef.',
  count: {
    of: '{count} van {total, plural, one {# organisatie} other {# organisaties}}',
    ofPercent: '{count} van {total, plural, one {# organisatie} other {# organisaties}} ({percent}%)',
  },
  coverage: '{type}: {count} van {total} in het register op {date} {count, plural, one {doet} other {doen}} mee.',
  type: {
    G4: 'G4',
    G40: 'G40',
    'other-gemeente': 'Andere gemeenten',
    provincie: 'Provincies',
    waterschap: 'Waterschappen',
    rijk: 'Rijk',
    other: 'Andere organisaties',
  },
  noAnswer: {
    'no-judgement': 'geen oordeel',
    'not-discussed': 'niet besproken',
    'not-applicable': 'niet van toepassing',
    'not-filled': 'niet ingevuld',
  },
  noAnswerCounts:
    'Niet meegeteld: {noJudgement} geen oordeel, {notDiscussed} niet besproken, {notApplicable} niet van toepassing, {notFilled} niet ingevuld.',
  median: {
    single: '{subject}: de middelste stap (mediaan) is “{step}”, bij {n, plural, one {# organisatie} other {# organisaties}}.',
    between:
      '{subject}: de middelste stap (mediaan) ligt tussen “{lower}” en “{upper}”, bij {n, plural, one {# organisatie} other {# organisaties}}.',
    none: '{subject}: er is nog geen antwoord, en dus geen middelste stap.',
  },
  middleHalf: {
    single: 'De middelste helft staat op “{step}”.',
    range: 'De middelste helft loopt van “{from}” tot en met “{to}”.',
  },
  agreement: {
    full: 'Alle organisaties kiezen dezelfde stap (A = {index, number, ::.00}, methode versie {method}).',
    large: 'Grote overeenstemming (A = {index, number, ::.00}, methode versie {method}).',
    reasonable: 'Redelijke overeenstemming (A = {index, number, ::.00}, methode versie {method}).',
    little: 'Weinig overeenstemming (A = {index, number, ::.00}, methode versie {method}).',
    spread: 'Geen overeenstemming: de antwoorden liggen verspreid (A = {index, number, ::.00}, methode versie {method}).',
    opposed: 'Geen overeenstemming: de antwoorden staan tegenover elkaar (A = {index, number, ::.00}, methode versie {method}).',
    tooFew: 'Bij minder dan {minimum} organisaties berekenen wij geen maat voor overeenstemming. Bekijk de losse antwoorden.',
    undefined: 'Overeenstemming is op deze schaal niet te berekenen.',
  },
  shape: {
    A: 'De antwoorden liggen rond één punt, niet aan een eind van de schaal.',
    J: 'De antwoorden liggen rond één punt, aan het hoge eind van de schaal.',
    L: 'De antwoorden liggen rond één punt, aan het lage eind van de schaal.',
    U: 'Er zijn twee kampen, elk aan een kant van de schaal.',
    S: 'Er zijn twee kampen of meer.',
    F: 'De antwoorden zijn gelijk verdeeld over de stappen.',
  },
  acceptable: {
    step: '“{step}”: {count} van {total, plural, one {# organisatie} other {# organisaties}} {total, plural, one {kan} other {{count, plural, one {kan} other {kunnen}}}} hiermee leven.',
    toAll:
      '{subject}: aanvaardbaar voor {n, plural, one {de enige organisatie} =2 {beide organisaties} other {alle # organisaties}}: {steps}.',
    noneToAll:
      '{subject}: geen enkele stap is aanvaardbaar voor {n, plural, =2 {beide organisaties} other {alle # organisaties}}.',
    toNone: '{subject}: aanvaardbaar voor geen enkele organisatie: {steps}.',
  },
  otherLayers:
    '{subject}: {count, plural, one {# antwoord komt} other {# antwoorden komen}} van een andere bestuurslaag ({organisations}). Voor het draagvlak {count, plural, one {telt dat} other {tellen die}} niet mee.',
  support: {
    holds: 'Draagvlak in elke bestuurslaag die meedoet ({layers}): {steps}.',
    none: 'Geen enkele stap heeft draagvlak in elke bestuurslaag die meedoet ({layers}).',
    open: 'Of een stap draagvlak heeft in elke bestuurslaag, is nog niet te zeggen. Er is nog geen antwoord van: {layers}.',
    nobody: 'Er doet nog geen organisatie mee, dus over draagvlak is niets te zeggen.',
    rule: 'Een stap heeft draagvlak in een laag als elke organisatie uit die laag die antwoordde, ermee kan leven. Eén organisatie die dat niet kan, is dus genoeg voor “nee”.',
    withoutPilot: 'Geen organisatie in de praktijktoets: {layers}. Over draagvlak daar is niets bekend.',
  },
  leaveOneOut: {
    nobody: 'Er is nog geen antwoord, dus er valt niets weg te laten.',
    single: 'Er is één antwoord: alles hangt af van {organisations}.',
    stable:
      'Hangt niet af van één organisatie: de mediaan blijft {between, select, yes {tussen “{lower}” en “{upper}”} other {“{lower}”}} bij het weglaten van elk van de {n} organisaties.',
    sensitive1:
      'Gevoelig: zonder {count1, plural, one {{organisations1}} other {een van deze organisaties ({organisations1})}} wordt het {between1, select, yes {tussen “{lower1}” en “{upper1}”} other {“{lower1}”}}.',
    sensitive2:
      'Gevoelig: zonder {count1, plural, one {{organisations1}} other {een van deze organisaties ({organisations1})}} wordt het {between1, select, yes {tussen “{lower1}” en “{upper1}”} other {“{lower1}”}}; zonder {count2, plural, one {{organisations2}} other {een van deze organisaties ({organisations2})}} wordt het {between2, select, yes {tussen “{lower2}” en “{upper2}”} other {“{lower2}”}}.',
    sensitive3:
      'Gevoelig: zonder {count1, plural, one {{organisations1}} other {een van deze organisaties ({organisations1})}} wordt het {between1, select, yes {tussen “{lower1}” en “{upper1}”} other {“{lower1}”}}; zonder {count2, plural, one {{organisations2}} other {een van deze organisaties ({organisations2})}} wordt het {between2, select, yes {tussen “{lower2}” en “{upper2}”} other {“{lower2}”}}; zonder {count3, plural, one {{organisations3}} other {een van deze organisaties ({organisations3})}} wordt het {between3, select, yes {tussen “{lower3}” en “{upper3}”} other {“{lower3}”}}.',
  },
  trials: {
    title: 'Wat verder is geprobeerd',
    explained:
      'Elke poging is uitgerekend, niet geschat. Bij meer dan tien organisaties vallen de paren weg: dat worden er te veel om te lezen.',
    column: { kind: 'Poging', tried: 'Aantal', moved: 'Andere uitkomst', outcomes: 'Wat er dan uitkomt' },
    kind: {
      'one-shift': 'Eén organisatie één stap omlaag of omhoog',
      'two-shifts': 'Twee organisaties elk één stap omlaag of omhoog',
      'without-ambtelijk': 'Zonder wat alleen ambtelijk is',
      'without-bestuurlijk': 'Zonder wat door een bestuur is vastgesteld',
      'all-floors': 'Elke organisatie op de lichtste stap waarmee zij kan leven',
      'all-ceilings': 'Elke organisatie op de zwaarste stap waarmee zij kan leven',
      'types-equal': 'Elke soort organisatie telt even zwaar',
      'per-finding': 'Elke bevinding telt even zwaar',
      'checked-only': 'Alleen wat op volledigheid is gecontroleerd',
    },
    outcome: '{median} ({times} keer: {organisations})',
    outcomePlain: '{median}',
    same: 'steeds dezelfde middelste stap',
    nothing: 'niets te proberen',
  },
  aged: {
    expired:
      '{count, plural, one {# van de bevindingen hierachter rust op onderbouwing die verlopen is} other {# van de bevindingen hierachter rusten op onderbouwing die verlopen is}}',
    review:
      '{count, plural, one {# van de bevindingen hierachter rust op onderbouwing die opnieuw bekeken moet worden} other {# van de bevindingen hierachter rusten op onderbouwing die opnieuw bekeken moet worden}}',
  },
  heldBack: 'Zonder {organisation} kan elke andere organisatie ook leven met {steps}.',
  audience: {
    named:
      '{option}: genoemd door {count} van {total, plural, one {# organisatie} other {# organisaties}} ({primary} in de eerste plaats, {also} ook).',
    everyLayer: 'Genoemd in elke bestuurslaag die meedoet.',
    notInLayers: 'Niet genoemd in: {layers}.',
    hangsOn:
      'Dat “in elke bestuurslaag” hangt af van {count, plural, one {één organisatie} other {# organisaties, elk de enige in haar bestuurslaag}}: {organisations}.',
    own: 'Hiervan {count, plural, one {hoort # ondertekenaar} other {horen # ondertekenaars}} zelf bij deze groep: {organisations}.',
    noAnswers: '{option}: er is nog geen antwoord.',
    combination: '{options}: {count, plural, one {# organisatie} other {# organisaties}} ({organisations}).',
    emptyCombination: 'Geen enkele groep genoemd: {count, plural, one {# organisatie} other {# organisaties}} ({organisations}).',
  },
  empty: {
    positions: 'Er zijn nog geen standpunten over deze vraag.',
    layer: '{subject}: er zijn nog geen standpunten. Vraag de organisaties die meedoen om hun standpunt.',
    audience: 'Er is nog geen standpunt over voor wie de code bedoeld is.',
  },
} as const;
