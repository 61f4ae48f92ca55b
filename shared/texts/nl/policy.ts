export const policy = {
  notYourRole: 'Dit hoort niet bij uw rol.',
  otherLayer: 'Dit kan alleen voor organisaties van uw eigen bestuurslaag.',
  otherOrganisation: 'Dit kan alleen de organisatie zelf.',
  pastMoment: 'U bekijkt een eerdere stand. Ga naar vandaag om iets te wijzigen.',
  noRole: 'Kies eerst een rol.',
} as const;
