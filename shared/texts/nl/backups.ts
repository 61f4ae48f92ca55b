export const backups = {
  usage: {
    backup: 'Gebruik: npm run backup -- MAP [--example]. De map MAP mag nog niet bestaan.',
    restore: 'Gebruik: npm run restore -- MAP [--example]. MAP is een map die npm run backup heeft gemaakt.',
  },
  inUse: {
    load: 'De Pilotmonitor draait op deze database, en een SQLite-bestand hoort bij één proces. Stop de Pilotmonitor eerst, of laad het bestand op de pagina Gegevens laden.',
    restore:
      'De Pilotmonitor draait op {database}. Er is niets teruggezet. Stop de Pilotmonitor eerst en start het pas weer als het terugzetten klaar is.',
  },
  nothing: 'Er is geen database {database}, of ze is nog leeg. Er is geen back-up gemaakt.',
  exists: 'De map {folder} bestaat al. Kies een andere: een back-up overschrijft nooit iets.',
  broken: 'De map {folder} is er nog van een back-up die is afgebroken. Verwijder die map en begin opnieuw.',
  wrong:
    'De kopie klopt niet, dus dit is geen goede back-up. Wat er is gekopieerd, staat in {folder}. Reken met npm run verify na of de database zelf nog klopt.',
  done: 'De back-up staat in {folder}: de database en {files, plural, =0 {geen bestanden} one {# bestand} other {# bestanden}}. Bewaar deze map op een andere plek.',
  none: 'In de map {folder} staat geen back-up: {database} ontbreekt. Er is niets teruggezet.',
  refused: 'De back-up klopt niet. Er is niets teruggezet en niets gewijzigd.',
  restored:
    'Teruggezet: {database} en {files, plural, =0 {geen bestanden} one {# bestand} other {# bestanden}}. Start de Pilotmonitor met npm start.',
  aside: 'Wat er eerst stond, is bewaard in {folder}.',
  server: {
    backup:
      'Deze installatie gebruikt PostgreSQL. Die kopieert u met pg_dump, ook terwijl de Pilotmonitor draait. Voer dit uit, in deze volgorde:',
    restore:
      'Deze installatie gebruikt PostgreSQL. Stop de Pilotmonitor, maak een nieuwe, lege database en laat DATABASE_URL daarnaar wijzen. Voer daarna dit uit, in deze volgorde:',
  },
} as const;
