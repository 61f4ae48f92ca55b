import type { Twin } from '../../say.ts';
import type { follow as dutch } from '../nl/follow.ts';

export const follow: Twin<typeof dutch> = {
  start: 'Follow',
  stop: 'No longer follow',
  startLabel: 'Follow: {name}',
  stopLabel: 'No longer follow: {name}',
  started: 'You now follow this. What others change in it appears in your inbox.',
  stopped: 'You no longer follow this.',
  title: '{count, plural, one {You follow # thing} other {You follow # things}}',
  intro: 'What others change in these stands above until you have seen it, up to 90 days back.',
  none: 'You follow nothing yet',
  noneHelp: 'Choose ‘Follow’ on the page of an organisation, pilot, value, finding or statement.',
  gone: 'Something you followed and can no longer see',
  working: '{name} (working name)',
  noun: {
    organisation: 'organisation',
    pilot: 'pilot',
    value: 'value',
    finding: 'finding',
    statement: 'statement',
  },
  problem: {
    gone: 'You cannot follow this: it is no longer there, or you may not see it. Refresh the page.',
    most: 'You already follow {count} things, and there cannot be more. Let go of something in your inbox first.',
  },
};
