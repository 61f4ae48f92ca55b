// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { ErrorBoundary } from '../../client/ui/ErrorBoundary.tsx';
import { FilterBar, type Filter } from '../../client/ui/FilterBar.tsx';
import { innerAddress } from '../../client/ui/links.tsx';
import { Page, Section } from '../../client/ui/Page.tsx';
import { PageFrame } from '../../client/ui/PageFrame.tsx';
import { QueryBoundary, type QueryState } from '../../client/ui/QueryBoundary.tsx';
import { expectAccessible } from '../support/accessible.ts';
import { around, draw } from '../support/parts.tsx';

const groups = [
  { links: [{ href: '/', label: 'Overzicht', current: false }] },
  { label: 'Praktijk', links: [{ href: '/deelname', label: 'Deelname', current: true }] },
];

function frame(path: string, title: string) {
  return (
    <PageFrame path={path} home="/" groups={groups} footer={<p>CODIO</p>}>
      <Page title={title}>
        <Section title="Waterschappen">21</Section>
      </Page>
    </PageFrame>
  );
}

describe('the frame of a page', () => {
  it('has a skip link, one main part, and says in the menu where one is', async () => {
    draw(frame('/deelname', 'Deelname'));
    const main = screen.getByRole('main');
    expect(screen.getByRole('link', { name: 'Naar de inhoud' }).getAttribute('href')).toBe(`#${main.id}`);
    const menu = screen.getByRole('navigation', { name: 'Hoofdmenu' });
    expect(within(menu).getByRole('link', { current: 'page' }).textContent).toBe('Deelname');
    expect(within(menu).getByRole('list', { name: 'Praktijk' })).toBeTruthy();
    expect(document.title).toBe('Deelname - Pilotmonitor CODIO');
    expect(screen.getByRole('region', { name: 'Waterschappen' })).toBeTruthy();
    await expectAccessible();
  });

  it('gives the heading the focus on another page, and leaves it alone at first and under another filter', () => {
    const { rerender } = draw(frame('/deelname', 'Deelname'));
    expect(document.activeElement).toBe(document.body);
    rerender(around(frame('/deelname', 'Deelname')));
    expect(document.activeElement).toBe(document.body);
    rerender(around(frame('/pilots', 'Pilots')));
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: 'Pilots' }));
  });

  it('opens its menu with one button, on a narrow screen', () => {
    draw(frame('/deelname', 'Deelname'));
    const button = screen.getByRole('button', { name: 'Menu' });
    expect(button.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(button);
    expect(button.getAttribute('aria-expanded')).toBe('true');
  });
});

/** What the router is asked for when a link with these attributes is clicked, and held back from the browser. */
function asked(attributes: Record<string, string>, click: MouseEventInit = {}): string | undefined {
  let address: string | undefined;
  const link = document.createElementNS('http://www.w3.org/1999/xhtml', 'a');
  for (const [name, value] of Object.entries(attributes)) link.setAttribute(name, value);
  const listen = (event: MouseEvent) => {
    address = innerAddress(event);
    event.preventDefault();
  };
  document.body.append(link);
  document.addEventListener('click', listen, { once: true });
  link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, button: 0, ...click }));
  link.remove();
  return address;
}

describe('a click on a link', () => {
  it.each([
    [{ href: '/pilots?layer=gemeente#a' }, '/pilots?layer=gemeente#a'],
    [{ href: '?revision=3' }, '/?revision=3'],
    [{ href: '#inhoud' }, undefined],
    [{ href: 'https://www.tooi.nl/' }, undefined],
    [{ href: '/download/pilots.ods', download: '' }, undefined],
    [{ href: '/pilots', target: '_blank' }, undefined],
    [{ href: '/uitloggen', rel: 'external' }, undefined],
  ])('with %o asks the router for %s', (attributes, address) => {
    expect(asked(attributes)).toBe(address);
  });

  it('with a key for a new window is left to the browser', () => {
    expect(asked({ href: '/pilots' }, { ctrlKey: true })).toBeUndefined();
    expect(asked({ href: '/pilots' }, { button: 1 })).toBeUndefined();
  });
});

const options = [
  { value: 'herkend', label: 'Herkend' },
  { value: 'knelpunt', label: 'Knelpunt' },
];
const filters: Filter[] = [
  { kind: 'search', id: 'q', label: 'Zoek', value: 'data' },
  { kind: 'several', id: 'kind', label: 'Soort', value: ['herkend', 'knelpunt'], options },
  { kind: 'one', id: 'layer', label: 'Laag', value: undefined, options: [{ value: 'rijk', label: 'Rijk' }] },
  { kind: 'date', id: 'until', label: 'Tot en met', value: '2022-03-03' },
  { kind: 'yes', id: 'text', label: 'Met tekstvoorstel', value: true },
];

describe('the filters', () => {
  it('show what is in force, and take away one or all', async () => {
    const onChange = vi.fn();
    draw(<FilterBar filters={filters} onChange={onChange} result="3 resultaten" />);
    const chips = within(screen.getByRole('list', { name: 'Actieve filters' })).getAllByRole('button');
    expect(chips.map((chip) => chip.textContent)).toEqual([
      'Zoek: “data”',
      'Soort: Herkend',
      'Soort: Knelpunt',
      'Tot en met: 3 maart 2022',
      'Met tekstvoorstel',
      'Filters wissen',
    ]);
    chips.forEach((chip) => fireEvent.click(chip));
    expect(onChange.mock.calls.map(([patch]) => patch as unknown)).toEqual([
      { q: undefined },
      { kind: ['knelpunt'] },
      { kind: ['herkend'] },
      { until: undefined },
      { text: undefined },
      { q: undefined, kind: undefined, layer: undefined, until: undefined, text: undefined },
    ]);
    await expectAccessible();
  });

  it('search when one presses Enter or leaves the box, not at each letter', () => {
    const onChange = vi.fn();
    draw(<FilterBar filters={filters} onChange={onChange} />);
    const box = screen.getByRole('searchbox', { name: 'Zoek' });
    fireEvent.change(box, { target: { value: 'beïnvloeding ' } });
    expect(onChange).not.toHaveBeenCalled();
    fireEvent.keyDown(box, { key: 'Enter' });
    expect(onChange).toHaveBeenCalledWith({ q: 'beïnvloeding' });
  });

  it('change at once when one chooses', () => {
    const onChange = vi.fn();
    draw(<FilterBar filters={filters} onChange={onChange} />);
    fireEvent.change(screen.getByRole('combobox', { name: 'Laag' }), { target: { value: 'rijk' } });
    expect(onChange).toHaveBeenCalledWith({ layer: 'rijk' });
  });
});

const query = (state: Partial<QueryState<string[]>>): QueryState<string[]> => {
  return { data: undefined, error: null, isFetching: false, refetch: () => undefined, ...state };
};

describe('a question to the server', () => {
  const answer = (state: Partial<QueryState<string[]>>) => (
    <QueryBoundary query={query(state)} isEmpty={(data) => data.length === 0} empty="Niets">
      {(data) => data.join()}
    </QueryBoundary>
  );

  it('says that it waits, that it failed and can be asked again, that there is nothing, or the answer', () => {
    const refetch = vi.fn();
    const { rerender, container } = draw(answer({}));
    expect(screen.getByRole('status').textContent).toBe('Laden…');
    rerender(around(answer({ error: new Error('weg'), refetch })));
    fireEvent.click(within(screen.getByRole('alert')).getByRole('button', { name: 'Opnieuw proberen' }));
    expect(refetch).toHaveBeenCalledOnce();
    rerender(around(answer({ data: [] })));
    expect(container.textContent).toBe('Niets');
    rerender(around(answer({ data: ['a', 'b'], error: new Error('later') })));
    expect(container.textContent).toBe('a,b');
  });
});

it('a part that fails leaves the rest of the page standing', () => {
  draw(
    <>
      <p>De rest</p>
      <ErrorBoundary resetKey="/pilots">
        <p>Werkt</p>
      </ErrorBoundary>
    </>,
  );
  expect(screen.getByText('Werkt')).toBeTruthy();
  expect(ErrorBoundary.getDerivedStateFromError()).toEqual({ failed: true });
});
