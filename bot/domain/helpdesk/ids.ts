/**
 * The terms of the helpdesk.
 *
 * - **desk**: a helpdesk of one subject: a team channel, what it may answer from, who takes over.
 * - **thread**: one employee's question and all that follows from it, in one place in Teams.
 * - **round**: one article that was shown. There are two at most, then a person.
 * - **hand-over**: from here on a contact-center agent is asked; the case stands in Dynamics.
 * - **session**: one chat with the contact center. A thread that is reopened gets another.
 */
declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

export type ThreadId = Branded<'ThreadId'>;
export type DeskId = Branded<'DeskId'>;

// The only casts to these brands: at the border, where a value is known to be one.
export const threadId = (value: string): ThreadId => value as ThreadId;
export const deskId = (value: string): DeskId => value as DeskId;
