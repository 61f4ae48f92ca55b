/** Existing frameworks that pilots compare the code with. */
export const frameworks = {
  title: 'Kaders',
  intro:
    'Bestaande codes, principes en wetten. Pilots melden bij een bevinding met welk kader een waarde overlapt. De namen zijn overgenomen uit de bronnen.',
  table: 'Bestaande kaders',
  column: {
    name: 'Kader',
    layer: 'Bestuurslaag',
    status: 'Status',
    items: 'Onderdelen',
    findings: 'Bevindingen met overlap',
  },
  noItems: 'Geen onderdelen vastgelegd',
  empty: 'Er zijn nog geen kaders geladen.',
} as const;
