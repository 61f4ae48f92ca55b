export const policy = {
  notYourRole: 'Dit hoort niet bij uw rol.',
  otherLayer: 'Dit kan alleen voor organisaties van uw eigen bestuurslaag.',
  otherOrganisation: 'Dit kan alleen de organisatie zelf.',
  pastMoment: 'U bekijkt een eerdere stand. Ga naar vandaag om iets te wijzigen.',
  localOnly:
    'Zonder inloggen werkt de Pilotmonitor alleen op de computer waarop hij draait. Open http://localhost en het poortnummer.',
  otherSite: 'Dit verzoek kwam niet van een pagina van de Pilotmonitor en is niet uitgevoerd.',
  noRole: 'Kies eerst een rol.',
  loginAgain: 'U bent niet (meer) ingelogd of hebt deze rol niet meer. Log in en probeer het opnieuw.',
  noSuchAddress: 'Dit adres bestaat niet.',
  tooOften: 'U doet dit te vaak achter elkaar. Probeer het over {seconds, plural, one {1 seconde} other {# seconden}} opnieuw.',
  busy: 'Even wachten',
  noContact: 'Voor deze installatie is niet ingesteld waar u een kwetsbaarheid meldt.',
  unreadable: 'Dit verzoek is niet te lezen en is niet uitgevoerd.',
  notYourHat: 'Deze rol hebt u niet (meer). Kies een andere.',
} as const;
