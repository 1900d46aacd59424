/** What stands under an id from outside: one called `constructor` must find nothing. */
export function own<T>(all: Readonly<Record<string, T>>, id: string): T | undefined {
  return Object.hasOwn(all, id) ? all[id] : undefined;
}
