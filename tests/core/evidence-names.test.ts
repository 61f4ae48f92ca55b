import { expect, it } from 'vitest';
import { toldApart } from '../../shared/evidence/names.ts';
import { versionNumber } from '../../shared/evidence/method.ts';
import { scaleName } from '../../shared/scales.ts';
import { sayIn } from '../../server/texts.ts';

it('gives two organisations with one short name their whole names, and leaves the others short', () => {
  const organisations = [
    { name: 'Gemeente Utrecht', shortName: 'Utrecht' },
    { name: 'Gemeente Oefendorp', shortName: 'Oefendorp' },
    { name: 'Provincie Utrecht', shortName: 'Utrecht' },
  ];
  expect(toldApart(organisations).map(({ shortName }) => shortName)).toEqual([
    'Gemeente Utrecht',
    'Oefendorp',
    'Provincie Utrecht',
  ]);
});

it('says a version of the method and of a scale in words, and a name it does not know as it is', () => {
  expect([versionNumber('methode-v12'), versionNumber('methode-B')]).toEqual(['12', 'methode-B']);
  const named = ['verplichting-v1', 'doelgroep-opties-v2', 'iets-v1'].map((id) => scaleName(id, sayIn('nl')));
  expect(named).toEqual(['mate van verplichting (versie 1)', 'groepen waarover is gevraagd (versie 2)', 'iets-v1']);
});
