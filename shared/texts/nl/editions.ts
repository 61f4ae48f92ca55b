/** The code as the programme keeps it: the standing of each name, its place and its number. */
export const editions = {
  title: 'Editie van de code',
  intro:
    '{title}, {published}. Een naam die nog niet vaststaat, krijgt overal de woorden: voorlopige naam. Bevindingen hangen aan de waarde zelf: wie een waarde hernoemt of verplaatst, raakt er geen kwijt.',
  table: 'Waarden in deze editie',
  status: { confirmed: 'Bevestigd', mentioned: 'Genoemd', working: 'Voorlopige naam' },
  statusHelp: {
    confirmed: 'Een bron noemt dit als een van de waarden van de code.',
    mentioned: 'Een bron noemt dit als waarde die op het spel staat, maar niet letterlijk als een van de dertig.',
    working: 'De gedrukte lijst kon niet worden gelezen. Deze naam staat er tot BZK hem bevestigt of vervangt.',
  },
  counts: '{confirmed} bevestigd, {mentioned} genoemd, {working} voorlopig.',
  column: {
    number: 'Nr.',
    name: 'Waarde',
    status: 'Stand van de naam',
    source: 'Bron van de naam',
    foundation: 'Fundament',
    principle: 'Principe',
    findings: 'Bevindingen',
  },
  change: 'Wijzigen',
  changeLabel: 'Wijzigen: {name}',
  none: 'Er is nog geen editie geladen.',
  form: {
    title: 'Waarde {number} wijzigen',
    findings:
      '{count, plural, =0 {Over deze waarde zijn nog geen bevindingen vastgelegd.} one {Er hangt # bevinding aan deze waarde. Die blijft eraan hangen.} other {Er hangen # bevindingen aan deze waarde. Die blijven eraan hangen.}}',
    name: 'Naam',
    status: 'Stand van de naam',
    source: 'Bron van de naam',
    sourceHelp: 'Een webadres of een document. Zonder bron blijft een naam voorlopig.',
    principle: 'Principe',
    number: 'Nummer',
    swap: 'Dit nummer is nu van {name}. Die krijgt nummer {number}.',
    reason: 'Waarom wijzigt u dit?',
    reasonHelp: 'Blijft in de geschiedenis staan.',
  },
  problem: {
    gone: 'Deze waarde bestaat niet.',
    source: 'Vul de bron in waarin deze naam staat. Is er geen bron, kies dan: Voorlopige naam.',
    number: 'Vul een heel getal in, vanaf 1.',
    numberTooHigh: 'Deze editie heeft {count} waarden. Kies een nummer van 1 tot en met {count}.',
    numberMoved: 'Iemand anders heeft intussen nummers gewijzigd. Laad de pagina opnieuw en probeer het nog eens.',
    nameTaken: 'Waarde {number} heeft deze naam al. Kies een andere naam.',
    principle: 'Kies een principe van deze editie.',
  },
} as const;
