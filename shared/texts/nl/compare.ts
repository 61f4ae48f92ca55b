/** Two days or rounds beside each other. */
export const compare = {
  title: 'Vergelijk',
  intro:
    'Vergelijk twee dagen of twee rondes. Een verandering van standpunt lezen we alleen af aan organisaties die beide keren antwoord gaven. Wie erbij kwam en wie wegviel, staat apart.',
  between: '{first} en {last}',
  side: { round: '{round}', day: '{date}', dayRound: '{date} ({round})' },
  oneDay: 'Er is niets om {date} mee te vergelijken',
  oneDayHelp:
    'Twee verschillende dagen of twee rondes staan naast elkaar. Kies een eerdere dag, of kom terug als er meer is vastgelegd.',
  transitions: 'Van welk antwoord naar welk antwoord',
  same: 'Bij {count, plural, one {# ander onderwerp} other {# andere onderwerpen}} veranderde niets.',
  nothing: 'Er is geen antwoord veranderd, bijgekomen of weggevallen.',
  both: '{count, plural, =0 {Geen enkele organisatie gaf} one {# organisatie gaf} other {# organisaties gaven}} beide keren een antwoord; {moved, plural, =0 {geen daarvan veranderde} one {# daarvan veranderde} other {# daarvan veranderden}} van standpunt{names}.',
  joined: 'Erbij gekomen: {names}.',
  left: 'Weggevallen: {names}.',
  median: {
    same: 'De middelste stap is gelijk gebleven: “{before}”.',
    composition:
      'Wie beide keren antwoordde, antwoordde hetzelfde: geen verandering van standpunt. Van iedereen die antwoordde was de middelste stap eerst “{before}” en daarna “{after}”; dat komt door de samenstelling.',
    mixed:
      'Van wie beide keren antwoordde, bleef de middelste stap gelijk: “{bothBefore}”. Van iedereen die antwoordde was zij eerst “{before}” en daarna “{after}”; dat komt van wie erbij kwam of wegviel.',
    change:
      'Van wie beide keren antwoordde, was de middelste stap eerst “{bothBefore}” en daarna “{bothAfter}”. Van iedereen die antwoordde was zij eerst “{before}” en daarna “{after}”; daarin telt ook mee wie erbij kwam of wegviel.',
    changeAlike: 'Van wie beide keren antwoordde, was de middelste stap eerst “{bothBefore}” en daarna “{bothAfter}”.',
    none: 'geen antwoord',
    range: 'tussen {lower} en {upper}',
  },
  series: {
    all: '{count, plural, =0 {Geen enkele organisatie gaf} one {# organisatie gaf} other {# organisaties gaven}} in alle {rounds} rondes een antwoord.',
    step: 'Van {from} naar {to}: {count, plural, =0 {niemand veranderde} one {# veranderde} other {# veranderden}} van standpunt{names}.',
    returned: 'Terug bij het eerste antwoord: {names}.',
  },
  findings: {
    title: 'Bevindingen',
    counts:
      '{made, plural, =0 {Geen nieuwe bevinding} one {# nieuwe bevinding} other {# nieuwe bevindingen}}, {changed, plural, =0 {niets gewijzigd} other {# gewijzigd}}, {withdrawn, plural, =0 {niets ingetrokken} other {# ingetrokken}}.',
    of: '{what}, {organisation}',
    more: 'De eerste {count} staan hieronder.',
    all: 'Alle veranderingen sinds {date}',
  },
  filter: {
    first: 'Eerste ronde',
    second: 'Tweede ronde',
    third: 'Derde ronde',
    from: 'Van dag',
    to: 'Tot en met dag',
    none: 'Geen',
  },
  column: {
    subject: 'Onderwerp',
    from: 'Eerst',
    to: 'Daarna',
    count: 'Aantal',
    organisations: 'Organisaties',
  },
} as const;
