/** The pages of the large example world: every address of the program at least once, as somebody who may look there. */
export const shownPages: readonly string[] = [
  '/',
  '/deelname',
  '/deelname?layer=waterschap',
  '/organisaties/vb-001',
  '/organisaties/vb-013',
  '/pilots',
  '/pilots/vb-001-p1',
  '/waarden',
  '/waarden/privacy',
  '/bevindingen',
  '/bevindingen/b-000038',
  '/postvak',
  '/controle',
  '/controle?layer=waterschap',
  '/vrijgeven?organisation=vb-001',
  '/verplichting',
  '/doelgroep',
  '/integratie',
  '/deelconclusies',
  '/deelconclusies/nieuw',
  '/tweede-beoordeling',
  '/tekst',
  '/tekst?value=privacy',
  '/standpunten',
  '/stuk',
  '/standen',
  '/veranderd',
  '/verslag',
  '/vergelijk',
  '/laden',
  '/beheer',
  '/beheer/register',
  '/beheer/editie',
  '/beheer/editie/nieuw',
  '/beheer/ronden',
  '/beheer/methode',
  '/beheer/kaders',
  '/beheer/mensen',
  '/account',
  '/beheer/gegevens',
];

/** Pages where an organisation writes, and the organisation whose they are. */
export const writer = 'pilotorganisation:vb-001';
export const writtenPages: readonly string[] = [
  '/pilots/nieuw',
  '/pilots/vb-001-p1/wijzigen',
  '/bevindingen/nieuw',
  '/bevindingen/b-000038/wijzigen',
  '/standpunten/nieuw',
  '/standpunten/nieuw?question=audience&round=ronde-2',
  '/standpunten/ronde-1-vb-001-v',
  '/standpunten/ronde-2-vb-001-v/wijzigen',
  '/vrijgeven',
];

/** What the program says where there is nothing to show, or where the past is shown. */
export const otherPages: readonly string[] = [
  '/bevindingen?q=bestaatniet',
  '/bevindingen?peildatum=abc',
  '/verplichting?revision=3&day=2026-01-01',
  '/bestaat-niet',
];

/** The pages of one statement, which the example world has none of, so that it is made first. */
export const statementPages = ['/deelconclusies/$id', '/deelconclusies/$id/wijzigen', '/deelconclusies/$id/oordeel'] as const;
/** A statement with a finding on either side. */
export const statement = {
  ...{ text: 'Een verzonnen deelconclusie over privacy.', kind: 'opinion', question: 'bindingness', layer: '', value: 'privacy' },
  ...{ round: '', for: 'finding:b-000038', against: 'finding:b-000063' },
};

/** Where one is told of a record that was withdrawn, which is made and withdrawn first. */
export const withdrawnPages = ['/ingetrokken/finding/$id'] as const;
