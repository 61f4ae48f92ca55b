import { inviteExamplePeople } from './auth/example-people.ts';
import { exampleClient, startExampleProvider } from './auth/example-provider.ts';
import { readEnvironment } from './environment.ts';
import { start } from './start.ts';

/* Development: the pages are rebuilt as one types, and one logs in at a provider of its own with invented people. */

const words = ['--dev', ...process.argv.slice(2)];
const port = process.env['PORT'] ?? '3000';
const publicUrl = `http://localhost:${port}`;
const provider = await startExampleProvider(publicUrl, { port: Number(port) + 1 });
const settings = {
  ...process.env,
  ...{ PORT: port, PUBLIC_URL: publicUrl, OIDC_ISSUER: provider.issuer },
  ...{ OIDC_CLIENT_ID: exampleClient.clientId, OIDC_CLIENT_SECRET: exampleClient.clientSecret },
  ADMIN_EMAIL: 'beheerder@voorbeeld.example',
};
const address = await start(readEnvironment(settings, words.includes('--example')), words, inviteExamplePeople);
console.log(`Pilotmonitor CODIO is ready on ${address}; one logs in at ${provider.issuer}`);
