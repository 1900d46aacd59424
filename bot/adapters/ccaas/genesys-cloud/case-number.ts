/** The names that carry a case elsewhere, tried after the connection's own. */
const others = ['caseNumber', 'caseid', 'ticketnumber', 'incidentid', 'customer_ticket_number'];

/**
 * The case an attribute names, a ticket number or an incident id as it stands there; names are compared
 * without regard to case.
 */
export function caseNumberIn(
  attributes: Readonly<Record<string, unknown>>,
  caseAttribute: string,
): string | undefined {
  const byName = new Map(
    Object.entries(attributes).map(([name, value]) => [name.toLowerCase(), value]),
  );
  return [caseAttribute, ...others]
    .map((name) => byName.get(name.toLowerCase()))
    .map((value) => (typeof value === 'string' ? value.trim() : ''))
    .find((value) => value !== '');
}
