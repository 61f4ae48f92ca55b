import * as client from 'openid-client';

/** How this installation is known to the identity provider. */
export interface ProviderSettings {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** the address of this installation, without a slash at the end */
  publicUrl: string;
}

/** What is kept between going to the provider and coming back. */
export interface Secrets {
  state: string;
  nonce: string;
  codeVerifier: string;
}

/** Who the provider says it is. `emailVerified` is true only where the provider says so itself. */
export interface Identity {
  issuer: string;
  subject: string;
  name: string | null;
  email: string | null;
  emailVerified: boolean;
}

export const CALLBACK = '/inloggen/terug';
export const LOGGED_OUT = '/uitgelogd';

/** An identity provider that speaks OpenID Connect: authorization code with PKCE (S256), state and nonce. */
export class IdentityProvider {
  readonly #settings: ProviderSettings;
  #configuration: Promise<client.Configuration> | undefined;

  constructor(settings: ProviderSettings) {
    this.#settings = settings;
  }

  /** What the provider says of itself, asked once; asked again after a failure. */
  async #discovered(): Promise<client.Configuration> {
    const { issuer, clientId, clientSecret } = this.#settings;
    const address = new URL(issuer);
    // plain http is let through by the settings for this machine only: the provider of development and tests
    const execute = address.protocol === 'http:' ? [client.allowInsecureRequests] : [];
    this.#configuration ??= client.discovery(address, clientId, clientSecret, undefined, { execute });
    try {
      return await this.#configuration;
    } catch (error) {
      this.#configuration = undefined;
      throw error;
    }
  }

  /** Fresh secrets for one login, and the address to send the browser to. */
  async begin(): Promise<{ secrets: Secrets; address: string }> {
    const configuration = await this.#discovered();
    const secrets = {
      state: client.randomState(),
      nonce: client.randomNonce(),
      codeVerifier: client.randomPKCECodeVerifier(),
    };
    const address = client.buildAuthorizationUrl(configuration, {
      redirect_uri: this.#settings.publicUrl + CALLBACK,
      scope: 'openid profile email',
      state: secrets.state,
      nonce: secrets.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(secrets.codeVerifier),
      code_challenge_method: 'S256',
    });
    return { secrets, address: address.href };
  }

  /** Exchanges what came back for who it is. @throws where state, nonce, code, verifier, issuer or signature is not right. */
  async finish(search: string, secrets: Secrets): Promise<Identity> {
    const configuration = await this.#discovered();
    const tokens = await client.authorizationCodeGrant(configuration, new URL(this.#settings.publicUrl + CALLBACK + search), {
      expectedState: secrets.state,
      expectedNonce: secrets.nonce,
      pkceCodeVerifier: secrets.codeVerifier,
      idTokenExpected: true,
    });
    const token = tokens.claims();
    if (token === undefined) throw new Error('the provider gave no ID token');
    const asksMore = token['email'] === undefined && configuration.serverMetadata().userinfo_endpoint !== undefined;
    const more = asksMore ? await client.fetchUserInfo(configuration, tokens.access_token, token.sub) : {};
    const claims: Record<string, unknown> = { ...more, ...token };
    return {
      issuer: token.iss,
      subject: token.sub,
      name: textOf(claims['name']),
      email: textOf(claims['email'])?.toLowerCase() ?? null,
      emailVerified: claims['email_verified'] === true,
    };
  }

  /** Where a browser goes to log out at the provider as well; null where the provider offers no such thing. */
  async logout(): Promise<string | null> {
    const configuration = await this.#discovered();
    if (configuration.serverMetadata().end_session_endpoint === undefined) return null;
    return client.buildEndSessionUrl(configuration, { post_logout_redirect_uri: this.#settings.publicUrl + LOGGED_OUT }).href;
  }
}

function textOf(claim: unknown): string | null {
  return typeof claim === 'string' && claim.trim() !== '' ? claim.trim().slice(0, 200) : null;
}
