/** What one follows. */
export const follow = {
  start: 'Volgen',
  stop: 'Niet meer volgen',
  startLabel: 'Volgen: {name}',
  stopLabel: 'Niet meer volgen: {name}',
  started: 'U volgt dit nu. Wat anderen hierin veranderen, vindt u in uw postvak.',
  stopped: 'U volgt dit niet meer.',
  title: '{count, plural, one {U volgt # ding} other {U volgt # dingen}}',
  intro: 'Wat anderen hierin veranderen, staat hierboven zolang u het niet hebt gezien, tot 90 dagen terug.',
  none: 'U volgt nog niets',
  noneHelp: 'Kies ‘Volgen’ op de pagina van een organisatie, pilot, waarde, bevinding of deelconclusie.',
  gone: 'Iets dat u volgde en dat u niet meer kunt zien',
  working: '{name} (voorlopige naam)',
  noun: {
    organisation: 'organisatie',
    pilot: 'pilot',
    value: 'waarde',
    finding: 'bevinding',
    statement: 'deelconclusie',
  },
  problem: {
    gone: 'Dit kunt u niet volgen: het is er niet meer, of u mag het niet zien. Ververs de pagina.',
    most: 'U volgt al {count} dingen, en meer kan niet. Laat in uw postvak eerst iets los.',
  },
} as const;
