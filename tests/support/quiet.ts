import { afterEach, expect } from 'vitest';

const channels = ['log', 'info', 'debug', 'warn', 'error'] as const;
let heard: string[] = [];

// React and other libraries report mistakes on the console and carry on; here every such line fails the test that caused it.
for (const channel of channels) {
  console[channel] = (...words: unknown[]) => {
    heard.push(`console.${channel}: ${words.map(asText).join(' ')}`);
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
