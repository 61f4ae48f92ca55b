/*
 * `__Host-`: the browser takes such a cookie only from this host itself, over a safe connection and for all paths, so that no
 * neighbouring site can plant one. SameSite=Lax: it is not sent with what another site posts, and is sent when one comes back
 * from the identity provider.
 */

/** Holds the token of a session. */
export const SESSION_COOKIE = '__Host-sessie';
/** Binds a login under way to the browser that began it. */
export const BROWSER_COOKIE = '__Host-inloggen';

const flags = 'Path=/; Secure; HttpOnly; SameSite=Lax';

/** A cookie that ends with the browser, or after some seconds. */
export function cookie(name: string, value: string, seconds?: number): string {
  return `${name}=${value}; ${flags}${seconds === undefined ? '' : `; Max-Age=${String(seconds)}`}`;
}

/** Takes a cookie away. */
export const noCookie = (name: string): string => cookie(name, '', 0);

/** What a token of ours looks like: 256 bits as base64url. */
export const isToken = (text: string | null): text is string => text !== null && /^[\w-]{43}$/.test(text);
