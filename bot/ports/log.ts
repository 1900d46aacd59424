/** Codes, ids and counts only: nothing that a person wrote or that names one. */
export interface Log {
  info(code: string, facts?: Readonly<Record<string, string | number | boolean | undefined>>): void;
  warn(code: string, facts?: Readonly<Record<string, string | number | boolean | undefined>>): void;
  error(
    code: string,
    facts?: Readonly<Record<string, string | number | boolean | undefined>>,
  ): void;
}
