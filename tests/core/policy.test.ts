import { describe, expect, it } from 'vitest';
import { actions, may, roles, scopeOf, type Action, type Role, type Viewer } from '../../shared/policy.ts';

const own = { organisationId: 'vb-ws-1', layer: 'waterschap' as const };
const sameLayer = { organisationId: 'vb-ws-2', layer: 'waterschap' as const };
const elsewhere = { organisationId: 'vb-gm-1', layer: 'gemeente' as const };

const hat: Record<Role, Viewer> = {
  programme: { personId: 'x', role: 'programme', organisationId: null, layer: null },
  coordinator: { personId: 'x', role: 'coordinator', organisationId: null, layer: 'waterschap' },
  pilotorganisation: { personId: 'x', role: 'pilotorganisation', organisationId: 'vb-ws-1', layer: null },
  reader: { personId: 'x', role: 'reader', organisationId: null, layer: null },
  administrator: { personId: 'x', role: 'administrator', organisationId: null, layer: null },
};

/** Written out by hand from product.md: to its own, within its layer, elsewhere (y or n), per role in the order of `roles`. */
const expected: Record<Action, string> = {
  //                          programme coordinator pilot reader administrator
  'submitted.read': '         yyy yyy yyy yyy yyy',
  'draft.read': '             nnn nnn ynn nnn nnn',
  'contact.read': '           yyy yyn nnn nnn nnn',
  'participation.record': '   yyy yyn nnn nnn nnn',
  'contact.record': '         yyy yyn nnn nnn nnn',
  'pilot.write': '            nnn nnn ynn nnn nnn',
  'examination.write': '      nnn nnn ynn nnn nnn',
  'finding.write': '          nnn nnn ynn nnn nnn',
  'finding.check': '          yyy yyn nnn nnn nnn',
  'question.ask': '           yyy yyn nnn nnn nnn',
  'remark.write': '           yyy yyy yyy nnn nnn',
  'doubt.raise': '            yyy yyy yyy yyy yyy',
  'action.write': '           nnn nnn ynn nnn nnn',
  'position.sign': '          nnn nnn ynn nnn nnn',
  'release.write': '          nnn nnn ynn nnn nnn',
  'umbrella-position.record': 'nnn yyn nnn nnn nnn',
  'round.manage': '           yyy nnn nnn nnn nnn',
  'meeting.manage': '         yyy nnn nnn nnn nnn',
  'edition.manage': '         yyy nnn nnn nnn nnn',
  'organisation.manage': '    nnn nnn nnn nnn yyy',
  'statement.read-draft': '   yyy yyy nnn nnn nnn',
  'statement.write': '        yyy nnn nnn nnn nnn',
  'statement.rate': '         yyy yyy nnn nnn nnn',
  'coding.write': '           yyy yyy nnn nnn nnn',
  'snapshot.keep': '          yyy nnn nnn nnn nnn',
  'method.fix': '             yyy nnn nnn nnn nnn',
  'workbook.load': '          yyy yyn ynn nnn nnn',
  'person.invite': '          nnn yyn nnn nnn yyy',
  'hat.end': '                nnn yyn nnn nnn yyy',
  'person.manage': '          nnn nnn nnn nnn yyy',
};

const row = (action: Action): string =>
  roles
    .map((role) => [own, sameLayer, elsewhere].map((subject) => (may(hat[role], action, subject).allowed ? 'y' : 'n')).join(''))
    .join(' ');

describe('rights', () => {
  it.each(actions)('%s is given exactly to whom the product says', (action) => {
    expect(row(action)).toBe(expected[action].trim());
  });

  it('says whose role it is where one role alone has the right, and no more where several have', () => {
    const reader = { personId: 'p', role: 'reader' as const, organisationId: null, layer: null };
    expect(may(reader, 'position.sign')).toEqual({ allowed: false, reason: 'policy.onlyOrganisation' });
    expect(may(reader, 'round.manage')).toEqual({ allowed: false, reason: 'policy.onlyProgramme' });
    expect(may(reader, 'organisation.manage')).toEqual({ allowed: false, reason: 'policy.onlyAdministrator' });
    expect(may(reader, 'finding.check')).toEqual({ allowed: false, reason: 'policy.notYourRole' });
  });

  it('gives nothing to a hat without its organisation or layer', () => {
    const lost: Viewer = { personId: 'x', role: 'pilotorganisation', organisationId: null, layer: null };
    const layerless: Viewer = { personId: 'x', role: 'coordinator', organisationId: null, layer: null };
    expect(may(lost, 'finding.write', { organisationId: null })).toEqual({ allowed: false, reason: 'policy.otherOrganisation' });
    expect(may(layerless, 'contact.record', { layer: null })).toEqual({ allowed: false, reason: 'policy.otherLayer' });
  });

  it('keeps two hats of one person apart: each gives only its own', () => {
    const coordinator = hat.coordinator;
    const pilot = { ...hat.pilotorganisation, personId: coordinator.personId };
    expect(may(coordinator, 'finding.write', own).allowed).toBe(false);
    expect(may(pilot, 'participation.record', own).allowed).toBe(false);
    expect(scopeOf(coordinator).draftsOf).toBeNull();
    expect(scopeOf(pilot).contacts).toBe('none');
  });

  it('names a different scope for whoever may know something different', () => {
    const keys = [
      ...roles.map((role) => hat[role]),
      { ...hat.pilotorganisation, organisationId: 'vb-gm-1' },
      { ...hat.coordinator, layer: 'gemeente' as const },
    ];
    expect(new Set(keys.map((viewer) => scopeOf(viewer).key)).size).toBe(7);
  });
});
