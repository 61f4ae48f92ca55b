import './dialog.ts';
import { cleanup, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach } from 'vitest';
import { UiProvider } from '../../client/ui/say.tsx';
import { sayIn } from '../../server/texts.ts';

export const say = sayIn('nl');

const stamp = { asOf: 'Stand op 3 maart 2022', example: true, permalink: (anchor: string) => `/?revision=12#${anchor}` };

interface Surroundings {
  example?: boolean;
  navigate?(href: string): void;
}

/** A part of client/ui with its surroundings, in Dutch. */
export function around(part: ReactNode, { example = true, navigate = () => undefined }: Surroundings = {}) {
  return (
    <UiProvider say={say} language="nl" navigate={navigate} stamp={{ ...stamp, example }}>
      {part}
    </UiProvider>
  );
}

/** Draws a part in the page of the test. */
export function draw(part: ReactNode, surroundings?: Surroundings) {
  document.documentElement.lang = 'nl';
  document.title = 'Pilotmonitor';
  return render(around(part, surroundings));
}

afterEach(cleanup);
