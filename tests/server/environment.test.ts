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

  it('send mail where they say how and a login says to whom', () => {
    const mail = { SMTP_URL: 'smtps://naam:geheim@smtp.example', MAIL_FROM: 'Pilotmonitor <pilotmonitor@voorbeeld.example>' };
    expect(readEnvironment(login).mail).toBeNull();
    expect(readEnvironment({ ...login, ...mail }).mail).toEqual({ url: mail.SMTP_URL, from: mail.MAIL_FROM });
    const file = join(mkdtempSync(join(tmpdir(), 'pilotmonitor-secret-')), 'smtp');
    writeFileSync(file, 'smtp://127.0.0.1:25\n');
    const fromFile = { ...login, ...mail, SMTP_URL: undefined, SMTP_URL_FILE: file };
    expect(readEnvironment(fromFile).mail?.url).toBe('smtp://127.0.0.1:25');
    expect(() => readEnvironment({ ...login, SMTP_URL: mail.SMTP_URL })).toThrow('Set MAIL_FROM as well');
    expect(() => readEnvironment({ ...login, MAIL_FROM: mail.MAIL_FROM })).toThrow('Set SMTP_URL (or SMTP_URL_FILE) as well');
    expect(() => readEnvironment({ ...login, ...mail, SMTP_URL: 'https://smtp.example' })).toThrow('SMTP_URL is not usable');
    expect(() => readEnvironment({ ...login, ...mail, MAIL_FROM: 'niemand' })).toThrow('MAIL_FROM is not usable');
    expect(() => readEnvironment(mail)).toThrow('Mail needs a login');
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
