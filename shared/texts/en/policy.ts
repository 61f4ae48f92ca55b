import type { Twin } from '../../say.ts';
import type { policy as nl } from '../nl/policy.ts';

export const policy: Twin<typeof nl> = {
  notYourRole: 'This is not part of your role.',
  onlyOrganisation: 'This is not part of your role. Only the organisation itself can do this.',
  onlyProgramme: 'This is not part of your role. Only the programme can do this.',
  onlyAdministrator: 'This is not part of your role. Only an administrator can do this.',
  otherLayer: 'You can only do this for organisations of your own layer of government.',
  otherOrganisation: 'Only the organisation itself can do this.',
  pastMoment: 'You are looking at an earlier state. Go to today to change something.',
  localOnly: 'Without login the Pilotmonitor only works on the computer it runs on. Open http://localhost and the port number.',
  otherSite: 'This request did not come from a page of the Pilotmonitor and was not carried out.',
  noRole: 'Choose a role first.',
  loginAgain: 'You are not logged in (any more), or no longer have this role. Log in and try again.',
  noSuchAddress: 'There is no such address.',
  tooOften: 'You do this too often in a row. Try again in {seconds, plural, one {1 second} other {# seconds}}.',
  busy: 'Please wait a moment',
  noContact: 'For this installation nobody set where one reports a weakness.',
  unreadable: 'This request cannot be read and was not carried out.',
  notYourHat: 'You do not have this role (any more). Choose another.',
};
