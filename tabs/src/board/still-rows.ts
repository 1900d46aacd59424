/** A list that does not move under somebody's pointer. */

type Row = { readonly id: string };

/**
 * The rows in the order they stand in on the screen, each as it is now; what is gone stays as it was last
 * seen, and what is new waits.
 * @param shown what stands on the screen
 * @param latest what would
 */
export function heldStill<T extends Row>(
  shown: readonly T[],
  latest: readonly T[],
): { readonly rows: readonly T[]; readonly changes: number } {
  const now = new Map(latest.map((row) => [row.id, row]));
  return {
    rows: shown.map((row) => now.get(row.id) ?? row),
    changes: changesBetween(shown, latest),
  };
}

/** How many rows came, went, or stand before others than before. */
export function changesBetween(shown: readonly Row[], latest: readonly Row[]): number {
  const before = new Set(shown.map((row) => row.id));
  const now = new Set(latest.map((row) => row.id));
  const came = latest.filter((row) => !before.has(row.id)).length;
  const went = shown.filter((row) => !now.has(row.id)).length;
  const stayed = shown.filter((row) => now.has(row.id)).map((row) => row.id);
  const order = new Map(latest.map((row, place) => [row.id, place]));
  const places = stayed.map((id) => order.get(id) ?? 0);
  return came + went + (stayed.length - longestRising(places));
}

/** How many can stay where they are: the others are those that moved. */
function longestRising(places: readonly number[]): number {
  const ends: number[] = [];
  for (const place of places) {
    const at = ends.findIndex((end) => end >= place);
    ends[at < 0 ? ends.length : at] = place;
  }
  return ends.length;
}
