import { roleText, type ChooseRole, type SessionInfo } from '../../shared/sessions.ts';
import { Select } from '../ui/Select.tsx';
import { useSay } from '../ui/say.tsx';

const fixed = ['reader', 'programme', 'administrator'] as const;
const coordinators = ['waterschap', 'gemeente', 'provincie'] as const;

function choose(text: string): void {
  document.cookie = `rol=${encodeURIComponent(text)}; path=/; max-age=31536000; samesite=strict`;
  window.location.reload();
}

function current({ viewer }: SessionInfo): string {
  const choice: ChooseRole = {
    role: viewer.role,
    organisation: viewer.organisationId ?? undefined,
    layer: viewer.layer ?? undefined,
  };
  return roleText(choice);
}

/** Until there is a login: as whom one looks. Exists only on the machine the product runs on. */
export function RoleSwitch({ session }: { session: SessionInfo }) {
  const say = useSay();
  const options = [
    ...fixed.map((role) => ({ value: role, label: say(`common.role.${role}`) })),
    ...coordinators.map((layer) => ({
      value: `coordinator:${layer}`,
      label: say('common.role.coordinatorOf', { layer: say(`common.layers.${layer}`) }),
    })),
    ...session.organisations.map(({ id, name }) => ({
      value: `pilotorganisation:${id}`,
      label: name,
      group: say('common.role.pilotorganisation'),
    })),
  ];
  return <Select label={say('common.role.label')} value={current(session)} onChange={choose} options={options} />;
}
