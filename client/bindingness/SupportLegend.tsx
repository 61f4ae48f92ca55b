import { useSay } from '../ui/say.tsx';

const states = ['all', 'some', 'nobody'] as const;

/** What the edges and the sign of the cells of SupportGrid stand for. */
export function SupportLegend() {
  const say = useSay();
  return (
    <ul className="legend" aria-label={say('common.figure.legend')}>
      {states.map((state) => (
        <li key={state}>
          <svg width="28" height="20" aria-hidden="true">
            <rect className={`support__cell support__cell--${state}`} x={1} y={1} width={26} height={18} rx={3} />
            {state === 'all' && (
              <text className="range__count" x={14} y={15} textAnchor="middle">
                ✓
              </text>
            )}
          </svg>
          {say(`bindingness.support.legend.${state}`)}
        </li>
      ))}
    </ul>
  );
}
