import { useRef, type KeyboardEvent } from 'react';
import { useChartStyles } from './use-chart-styles.ts';

export type Spot = {
  readonly key: string;
  /** All that the point says, in words. */
  readonly words: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/**
 * The points of a chart as one can press them: one stop for the keyboard, arrows from point to point,
 * Enter opens what a point counts.
 */
export function Spots({
  spots,
  onOpen,
}: {
  spots: readonly Spot[];
  onOpen: (key: string) => void;
}) {
  const styles = useChartStyles();
  const group = useRef<SVGGElement>(null);
  const move = (event: KeyboardEvent, place: number) => {
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      const spot = spots[place];
      if (spot) onOpen(spot.key);
    }
    if (by === undefined) return;
    event.preventDefault();
    const all = [...(group.current?.querySelectorAll<SVGRectElement>('rect') ?? [])];
    const next = all[(place + by + all.length) % all.length];
    for (const one of all) one.setAttribute('tabindex', one === next ? '0' : '-1');
    next?.focus();
  };
  return (
    <g ref={group}>
      {spots.map((spot, place) => (
        <rect
          key={spot.key}
          className={styles.spot}
          x={spot.x}
          y={spot.y}
          width={spot.width}
          height={spot.height}
          role="link"
          tabIndex={place === 0 ? 0 : -1}
          aria-label={spot.words}
          onKeyDown={(event) => {
            move(event, place);
          }}
          onClick={() => {
            onOpen(spot.key);
          }}
        >
          <title>{spot.words}</title>
        </rect>
      ))}
    </g>
  );
}
