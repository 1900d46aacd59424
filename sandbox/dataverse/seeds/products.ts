import { lines, type Line } from '../rights.ts';
import { ref, type Builder } from './builder.ts';
import { productId, subjectId } from './ids.ts';
import type { Ref } from '../rows.ts';

const names = {
  'EM-400 espresso machine': 'Retail',
  'EM-200 espresso machine': 'Retail',
  'GR-10 grinder': 'Retail',
  'MU-2 milk unit': 'Retail',
  'Business current account': 'Banking',
  'Contoso Business Card': 'Banking',
  'Direct debit service': 'Banking',
  'Care Plus plan': 'Health',
  'Dental Basic plan': 'Health',
  'Store laptop': 'IT helpdesk',
  'Point-of-sale terminal': 'IT helpdesk',
  'Staff account': 'IT helpdesk',
} as const satisfies Readonly<Record<string, Line>>;

export type ProductName = keyof typeof names;
// Object.entries forgets the names; the object is ours and closed.
const list = Object.entries(names) as (readonly [ProductName, Line])[];

export const subjectRef = (line: Line): Ref => ref('subject', subjectId(lines.indexOf(line) + 1));

export const productRef = (name: ProductName): Ref =>
  ref('product', productId(list.findIndex(([one]) => one === name) + 1));

export const lineOf = (name: ProductName): Line => names[name];

/** The lines are subjects, as the service calendar and reports of Dynamics group cases by them. */
export function seedProducts(builder: Builder): void {
  for (const line of lines) {
    builder.add('subject', { id: subjectRef(line).id, values: { title: line } });
  }
  for (const [index, [name, line]] of list.entries()) {
    builder.add('product', {
      id: productRef(name).id,
      values: { name, productnumber: `P-${100 + index}`, statecode: 0, statuscode: 1 },
      lookups: { subjectid: subjectRef(line) },
    });
  }
}
