import { afterEach, expect } from 'vitest';

const channels = ['log', 'info', 'debug', 'warn', 'error'] as const;
let heard: string[] = [];
// the provider of the tests says once that it wants a newer Node than the oldest we support; the program itself does not use it
const expected = /^console\.warn: .*oidc-provider WARNING: Unsupported runtime/;

// React and other libraries report mistakes on the console and carry on; here every such line fails the test that caused it.
for (const channel of channels) {
  console[channel] = (...words: unknown[]) => {
    const line = `console.${channel}: ${words.map(asText).join(' ')}`;
    if (!expected.test(line)) heard.push(line);
  };
}

afterEach(() => {
  const noise = heard;
  heard = [];
  expect(noise, 'a test is silent on the console').toEqual([]);
});

function asText(word: unknown): string {
  return word instanceof Error ? (word.stack ?? word.message) : String(word);
}
