import type { Twin } from '../../say.ts';
import type { methods as dutch } from '../nl/methods.ts';

/** Versions of the method: from which agreement a word is used. */
export const methods: Twin<typeof dutch> = {
  title: 'Method',
  intro:
    'A word goes with an agreement. The programme fixes the borders before a round begins. After that they no longer change for that round. Every figure says with which version it was worded.',
  name: 'method version {version}',
  scaleName: '{name} (version {version})',
  scale: {
    verplichting: 'how binding',
    doelgroep: 'audience',
    'doelgroep-opties': 'groups that were asked about',
    grondslag: 'basis',
    verantwoording: 'accountability',
    inpassing: 'fit in the code of 2009',
    meerwaarde: 'added value',
    belang: 'relevance',
    toepasbaarheid: 'applicability',
    deelname: 'participation',
  },
  now: 'How it is now',
  nowVersion: 'Version: {version}.',
  section: 'Which round uses which version',
  sectionIntro: 'A round without a version of its own uses that of the round before.',
  table: 'Versions of the method per round',
  all: 'All versions of the method, and which round uses which',
  empty: 'There is no round yet',
  emptyHelp: 'First make a round that is still to begin. You can fix the borders for that one.',
  fix: 'Fix the borders',
  fixLabel: 'Fix the borders for {round}',
  change: 'Change the borders',
  changeLabel: 'Change the borders for {round}',
  begun: 'This round has begun.',
  column: {
    round: 'Round',
    open: 'Open from',
    version: 'Version',
    borders: 'Words',
    fixed: 'Fixed on',
  },
  form: {
    title: 'Borders for {round}',
    help: 'Agreement runs from 1 (all on one step) by 0 (evenly spread) to -1 (half on either end). Full agreement is always 1.',
    border: 'From which value: {word}',
    borderHelp: 'A number between 1 and -1, with at most two decimals.',
    reason: 'Why these borders?',
    reasonHelp: 'Everybody can read this reason in the history.',
  },
  problem: {
    number: 'Enter a number between 1 and -1, with at most two decimals. For example: 0.6.',
    order: 'Each border lies below the one above it. The highest is below 1 and the lowest above -1. Enter another border.',
    reason: 'Say why you choose these borders.',
    begun: '{round} has begun, or a position was already given in it. Fix the borders for a round that is still to begin.',
    meanwhile: 'Somebody else has fixed borders for this round meanwhile. Load the page again.',
  },
};
