import { useEffect, useRef, useState, type RefObject } from 'react';

/** How wide there is room: a chart is drawn for it, so that its words keep their size. */
export function useWidth(): readonly [RefObject<HTMLDivElement | null>, number] {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const { current } = box;
    if (!current) return undefined;
    const watcher = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.floor(entry.contentRect.width));
    });
    watcher.observe(current);
    return () => {
      watcher.disconnect();
    };
  }, []);
  return [box, width];
}
