/** Contact attributes and tags: what the customer's flows write on a contact. */
export type Attributes = Readonly<Record<string, unknown>>;

/** The names contact centers carry a case under, beside the one that is set. */
const caseNames = ['caseNumber', 'caseid', 'ticketnumber', 'incidentid', 'customer_ticket_number'];

/** A ticket number or an incident's id, as it stands there. @param own the name that is set: it goes first */
export function caseNumberIn(attributes: Attributes, own: string): string | undefined {
  return [own, ...caseNames]
    .map((name) => attributeIn(attributes, name))
    .find((value) => value !== undefined);
}

/** By its name in any case; undefined when it is absent, empty or no text. */
export function attributeIn(attributes: Attributes, name: string): string | undefined {
  const wanted = name.toLowerCase();
  const found = Object.entries(attributes).find(([key]) => key.toLowerCase() === wanted)?.[1];
  const value = typeof found === 'string' ? found.trim() : '';
  return value === '' ? undefined : value;
}
