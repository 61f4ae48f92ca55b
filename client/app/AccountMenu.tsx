import { hatName, type Account } from '../../shared/people.ts';
import { useActing } from '../acting.ts';
import { Button } from '../ui/Button.tsx';
import { TextLink } from '../ui/Navigation.tsx';
import { useSay } from '../ui/say.tsx';
import { Select } from '../ui/Select.tsx';

/** In whose name one works, with the way to another role, to one's account and out. */
export function AccountMenu({ account }: { account: Account }) {
  const say = useSay();
  const { actAs, logOut } = useActing();
  const { hats, hat } = account;
  const options = hats.map((one) => ({ value: one.id, label: hatName(one, say) }));
  const current = hats.find((one) => one.id === hat);
  return (
    <>
      {options.length > 1 ? (
        <Select label={say('common.account.actingAs')} value={hat ?? ''} onChange={(id) => void actAs(id)} options={options} />
      ) : (
        current !== undefined && <span>{hatName(current, say)}</span>
      )}
      <TextLink href="/account">{say('common.account.mine')}</TextLink>
      <Button appearance="subtle" onClick={() => void logOut()}>
        {say('common.account.logOut')}
      </Button>
    </>
  );
}
