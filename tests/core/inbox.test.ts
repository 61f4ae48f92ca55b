import { expect, it } from 'vitest';
import { inboxPage, waitsForAnswer, type Word } from '../../shared/inbox.ts';

const said = (hat: string, personId = 'p'): Word => ({ personId, hat, at: '2026-11-24T08:00:00.000Z' });
const organisation = said('pilotorganisation:o');
const coordinator = said('coordinator:gemeente');

it('a question waits until the organisation it is about had the last word; about the code, the programme', () => {
  const waits = (organisationId: string | null, begun: Word, last: Word) => waitsForAnswer({ organisationId, begun, last });
  expect(waits('o', coordinator, coordinator)).toBe(true);
  expect(waits('o', coordinator, organisation)).toBe(false);
  expect(waits('o', coordinator, said('programme'))).toBe(true);
  expect(waits(null, said('reader'), said('reader'))).toBe(true);
  expect(waits(null, said('reader'), said('programme'))).toBe(false);
});

it('a doubt of the organisation about what is its own waits until another had the last word', () => {
  expect(waitsForAnswer({ organisationId: 'o', begun: organisation, last: organisation })).toBe(true);
  expect(waitsForAnswer({ organisationId: 'o', begun: organisation, last: coordinator })).toBe(false);
});

it('the whole list opens for a coordinator on the own layer, for the programme on all', () => {
  const own = { role: 'coordinator', layer: 'waterschap', organisationId: null } as const;
  expect(inboxPage('check', own)?.href).toBe('/controle?layer=waterschap');
  expect(inboxPage('contact', own)?.href).toBe('/deelname?layer=waterschap#bellen');
  expect(inboxPage('check', { role: 'programme', layer: null, organisationId: null })?.href).toBe('/controle');
  expect(inboxPage('evidence', own)?.href).toBe('/bevindingen?evidence=aged&layer=waterschap');
  const pilot = { role: 'pilotorganisation', layer: null, organisationId: 'vb-gm-1' } as const;
  expect(inboxPage('evidence', pilot)?.href).toBe('/bevindingen?evidence=aged&organisation=vb-gm-1');
  expect(inboxPage('draft', own)).toBeUndefined();
});
