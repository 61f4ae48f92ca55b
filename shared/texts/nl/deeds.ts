/** The record: everything that was done. */
export const deeds = {
  title: 'Wat is er gedaan',
  intro:
    'Alles wat is vastgelegd, met wie het deed, wanneer en waarom. Het nieuwste staat bovenaan. U ziet alleen wat u zelf mag lezen. Open een regel om te zien om welke gegevens het gaat.',
  table: 'Wat is er gedaan',
  list: 'Vastgelegde wijzigingen, de nieuwste bovenaan',
  line: '{command}, door {person}',
  undid: 'Maakt wijziging {revision} ongedaan.',
  number: 'Wijziging {revision}',
  counted: '{noun}: {n}',
  others: '{count, plural, one {# ander record} other {# andere records}}',
  loaded:
    'Dit was het laden van een heel bestand. Op de pagina van een organisatie, waarde of pilot ziet u wat daarvan is geladen.',
  notShown: '{count, plural, one {Van # record is} other {Van # records is}} hier niets meer te laten zien.',
  recordLine: '{noun} {what}',
  empty: 'Er is niets gevonden',
  emptyHelp: 'Kies minder filters, of een ruimere periode.',
  range: 'Wijziging {last} tot en met {first}',
  filter: {
    person: 'Door wie',
    command: 'Wat is er gedaan',
    noun: 'Soort gegeven',
    from: 'Vanaf dag',
    to: 'Tot en met dag',
    everyone: 'Iedereen',
    everything: 'Alles',
  },
  column: {
    day: 'Dag',
    at: 'Moment (UTC)',
    person: 'Door',
    command: 'Wat',
    reason: 'Reden',
    records: 'Gegevens',
    undoes: 'Maakt ongedaan',
    revision: 'Wijziging',
  },
} as const;
