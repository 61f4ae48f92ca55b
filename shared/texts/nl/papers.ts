export const papers = {
  title: 'Stuk voor een vergadering',
  intro:
    'Kies de vergadering en het soort stuk. Het stuk bevat wat er nu bekend is; u past de tekst daarna zelf aan in uw tekstverwerker.',
  preview: 'Voorbeeld van het stuk',
  download: 'Stuk downloaden',
  downloadAs: 'Download als {format}',
  odtHelp: 'ODT: om verder te bewerken.',
  pdfHelp: 'PDF: toegankelijk, om te delen.',
  asOf: 'Stand op {date} (revisie {revision}).',
  hash: 'Controlegetal {hash}.',
  permalink: 'Bekijk deze stand',
  nothingYet: 'hierover is nog niets vastgelegd.',
  agenda: 'agendapunt {number}',
  noAgenda: 'zonder agendanummer',
  subtitle: '{body}, {date}, {agenda}',
  onlyLayer: 'Dit stuk gaat alleen over de bestuurslaag {layer}.',
  onlyStatus: 'In dit stuk tellen alleen standpunten met de status “{status}”.',
  refused: 'Het stuk kan zo niet worden gemaakt. Controleer de datum en de keuzes bij {fields}.',
  filter: {
    meeting: 'Vergadering',
    other: 'Eerstvolgende vergadering',
    kind: 'Soort stuk',
    automatic: 'Past bij de vergadering',
    body: 'Overleg',
    date: 'Datum',
    agenda: 'Agendanummer',
    round: 'Ronde',
    latest: 'Laatste ronde',
    status: 'Standpunten',
    allStatuses: 'Ambtelijk en bestuurlijk',
    layer: 'Bestuurslaag',
    allLayers: 'Alle bestuurslagen',
  },
  kind: {
    mededeling: {
      name: 'Mededeling',
      title: 'Mededeling: praktijktoets Code Goed Digitaal Openbaar Bestuur',
      intro:
        'Deze mededeling informeert {body} van {date} ({agenda}) over de praktijktoets van de Code Goed Digitaal Openbaar Bestuur: wie meedoet, wat de waarden van de code in de praktijk deden, en wat organisaties zeggen over de doelgroep en de mate van verplichting.',
    },
    nota: {
      name: 'Nota',
      title: 'Nota: doelgroep en mate van verplichting van de Code Goed Digitaal Openbaar Bestuur',
      intro:
        'Deze nota geeft {body} van {date} ({agenda}) de stand van de praktijktoets, voor het gesprek over twee vragen: voor wie is de code, en hoe verplichtend moet die zijn? De nota informeert en neemt geen besluit.',
    },
    bijlage: {
      name: 'Bijlage',
      title: 'Bijlage: cijfers uit de praktijktoets van de Code Goed Digitaal Openbaar Bestuur',
      intro:
        'Deze bijlage bij het stuk voor {body} van {date} ({agenda}) bevat de cijfers van de praktijktoets met hun herkomst.',
    },
  },
  meaning: { applies: 'Wie de code moet toepassen', holdsToAccount: 'Wie organisaties erop kan aanspreken' },
  section: {
    opening: 'Waarover dit stuk gaat',
    state: 'Stand van zaken',
    participation: 'Deelname per bestuurslaag',
    values: 'Bevindingen per waarde',
    audience: 'Voor wie is de code bedoeld?',
    bindingness: 'Hoe verplichtend moet de code zijn?',
    integration: 'Inpassing in de code van 2009',
    missing: 'Wat nog ontbreekt',
    sources: 'Bronnen en verantwoording',
  },
  column: {
    layer: 'Bestuurslaag',
    withPilot: 'Met een pilot',
    register: 'In het register',
    value: 'Waarde',
    findings: 'Bevindingen',
    step: 'Stap',
    canLive: 'Kan hiermee leven',
    prefers: 'Voorkeur',
    total: 'Met een antwoord',
    answer: 'Antwoord',
    count: 'Aantal',
    organisations: 'Organisaties',
    option: 'Doelgroep',
    primary: 'In de eerste plaats',
    also: 'Ook',
    not: 'Niet',
    noAnswer: 'Geen oordeel',
    notFilled: 'Niet ingevuld',
  },
  cell: {
    contested: 'Betwist',
    finding: 'Met bevinding',
    examined: 'Geen bevinding',
    'not-applicable': 'N.v.t.',
    'not-examined': 'Niet onderzocht',
  },
  state: {
    empty: 'Er zijn nog geen pilots en geen bevindingen vastgelegd.',
    counts:
      'Er {pilots, plural, one {is # pilot} other {zijn # pilots}} bij {organisations, plural, one {# organisatie} other {# organisaties}}, met samen {findings, plural, one {# bevinding} other {# bevindingen}}.',
    round: 'De standpunten in dit stuk komen uit {round}.',
    noRound: 'Er is nog geen ronde waarin standpunten zijn gevraagd.',
  },
  participation: {
    figure: 'Organisaties met een pilot',
    sentence: '{layer}: {count} van {total} {count, plural, one {heeft} other {hebben}} een pilot.',
    stages: 'Fase van deelname, aantal organisaties',
    announced:
      '{count, plural, one {# organisatie is} other {# organisaties zijn}} aangekondigd ({date}); dat is nog geen bevestigde deelname. Bron: {source}.',
  },
  values: {
    sentence:
      'Over {one} van de {total} waarden is er een bevinding van minstens één soort organisatie, over {two} van minstens twee en over {three} van minstens drie soorten.',
    howToRead:
      'De kolommen na “Bevindingen” tellen organisaties. Niet onderzocht is iets anders dan niets gevonden. Betwist: bij één organisatie staat herkenning naast een knelpunt of overlap.',
    caption: 'Wat elke waarde deed in de pilots',
    working:
      '{count, plural, one {# waarde draagt een voorlopige naam} other {# waarden dragen een voorlopige naam}}: de naam is nog niet bevestigd en hoort zo niet bij de code.',
  },
  bindingness: {
    figure: '{layer}: met welke stappen organisaties kunnen leven',
    positions: '{layer}: standpunten met argumenten',
    umbrella: 'Standpunten van koepels; zij staan naast de pilots en tellen niet mee',
  },
  audience: {
    caption: '{meaning} (aantal organisaties)',
    nowhere: 'Geen enkele doelgroep is genoemd in elke bestuurslaag die meedoet.',
  },
  choices: {
    basis: 'Op welke grondslag?',
    accountability: 'Hoe wordt verantwoording afgelegd?',
    integration: 'Of en hoe de code in de Code Goed Openbaar Bestuur past',
  },
  missing: {
    nothing: 'Er ontbreekt niets van wat voor deze ronde is gevraagd.',
    positions: '{layer}: van {count} van {total} organisaties met een pilot is er nog geen standpunt over “{question}”.',
    never: 'Nog door niemand onderzocht: {count, plural, one {# waarde} other {# waarden}} ({values}).',
    oneType: 'Bevindingen van één soort organisatie: {count, plural, one {# waarde} other {# waarden}} ({values}).',
  },
  sources: {
    support: 'Draagvlak in elke bestuurslaag',
    result: 'controlegetal {hash}, {positions, plural, one {# standpunt} other {# standpunten}}.',
    method: 'Methode: {method}. Schalen: {scales}. Zichtbaarheid: {scope}.',
    register:
      'Register: TOOI (Logius/KOOP), stand 2026. Wat openbaar bekend is over deelname komt uit de mededeling over de code; de bron staat bij het feit.',
  },
} as const;
