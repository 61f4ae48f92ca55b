// stands for this installation: whatever leads away from it is not a path of ours
const HERE = 'http://here.invalid';

/** Where to go after a login: a path of this installation, or the first page. Whatever a browser could read as another host is refused. */
export function localPath(asked: string | null): string {
  if (asked === null || !/^\/(?![/\\])[^\\]*$/.test(asked) || asked.length > 2_000 || !URL.canParse(asked, HERE)) return '/';
  const { origin, pathname, search, hash } = new URL(asked, HERE);
  const leadsBack = origin === HERE && !pathname.startsWith('//') && !/^\/(inloggen|uitgelogd)(\/|$)/.test(pathname);
  return leadsBack ? pathname + search + hash : '/';
}
