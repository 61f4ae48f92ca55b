import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEnvironment } from '../../server/environment.ts';

const login = {
  OIDC_ISSUER: 'https://inloggen.example/',
  OIDC_CLIENT_ID: 'pilotmonitor',
  OIDC_CLIENT_SECRET: 'geheim',
  PUBLIC_URL: 'https://pilotmonitor.example/',
};

describe('the settings', () => {
  it('without a login listen on this machine only', () => {
    expect(readEnvironment({})).toMatchObject({ host: '127.0.0.1', port: 3000, login: null });
    expect(() => readEnvironment({ HOST: '0.0.0.0' })).toThrow(
      'without login the Pilotmonitor listens on localhost only (127.0.0.1, ::1). Set OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET (or OIDC_CLIENT_SECRET_FILE) and PUBLIC_URL.',
    );
  });

  it('with a login listen where they are told', () => {
    expect(readEnvironment({ ...login, HOST: '0.0.0.0', ADMIN_EMAIL: 'Beheer@Voorbeeld.example' })).toMatchObject({
      host: '0.0.0.0',
      login: {
        ...{ issuer: 'https://inloggen.example', clientId: 'pilotmonitor', clientSecret: 'geheim' },
        ...{ publicUrl: 'https://pilotmonitor.example', adminEmail: 'beheer@voorbeeld.example' },
        limits: { idleMinutes: 60, hours: 12 },
      },
    });
  });

  it.each(Object.keys(login))('refuse a login without %s, also on this machine, and name it', (missing) => {
    expect(() => readEnvironment({ ...login, [missing]: '' })).toThrow(/Setting|Login is set in part/);
    expect(() => readEnvironment({ ...login, [missing]: undefined })).toThrow(`Set ${missing} as well`);
  });

  it('take the secret from a file', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'pilotmonitor-secret-')), 'secret');
    writeFileSync(file, 'uit een bestand\n');
    const from = { ...login, OIDC_CLIENT_SECRET: undefined, OIDC_CLIENT_SECRET_FILE: file };
    expect(readEnvironment(from).login?.clientSecret).toBe('uit een bestand');
    expect(() => readEnvironment({ ...from, OIDC_CLIENT_SECRET_FILE: '/bestaat/niet' })).toThrow('/bestaat/niet cannot be read');
  });

  it.each([
    [{ PUBLIC_URL: 'http://pilotmonitor.example' }, 'PUBLIC_URL'],
    [{ PUBLIC_URL: 'https://pilotmonitor.example/codio' }, 'PUBLIC_URL'],
    [{ OIDC_ISSUER: 'http://inloggen.example' }, 'OIDC_ISSUER'],
    [{ OIDC_ISSUER: 'inloggen.example' }, 'OIDC_ISSUER'],
    [{ ADMIN_EMAIL: 'beheer' }, 'ADMIN_EMAIL'],
    [{ SESSION_HOURS: '1000' }, 'SESSION_HOURS'],
  ])('refuse %o', (wrong, name) => {
    expect(() => readEnvironment({ ...login, ...wrong })).toThrow(`Setting ${name} is not usable`);
  });

  it('let an address on this machine be http', () => {
    const local = { ...login, PUBLIC_URL: 'http://localhost:3000', OIDC_ISSUER: 'http://localhost:3001' };
    expect(readEnvironment(local).login?.publicUrl).toBe('http://localhost:3000');
  });
});
