import type { InteractionEvent } from '../domain/interaction/interaction.ts';

export type WebhookRequest = {
  /** The bytes as they came: signatures are over these. */
  readonly body: Buffer;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string | undefined>>;
};

/** What one webhook told, per interaction. */
export type Intake = {
  readonly interactions: readonly {
    readonly externalId: string;
    readonly events: readonly InteractionEvent[];
  }[];
  /** Events of a type we do not know: counted, never a mistake. */
  readonly ignored: number;
};

/** Why a webhook is not taken. `where` is the path of what is wrong in it, for its sender to mend. */
export class WebhookRefused extends Error {
  readonly kind: 'unsigned' | 'malformed';
  readonly where: string;
  constructor(kind: WebhookRefused['kind'], where: string) {
    super(`${kind}: ${where}`);
    this.kind = kind;
    this.where = where;
  }
}

/** A contact-center vendor's way of telling us what happens. Pure: no state, no network. */
export interface ContactCenterProvider {
  readonly name: string;
  /**
   * @param secrets two may live at once while one is exchanged
   * @throws WebhookRefused `unsigned`
   */
  verify(request: WebhookRequest, secrets: readonly string[], nowMs: number): void;
  /** Masks every text a person said. @throws WebhookRefused `malformed` with the path */
  parse(request: WebhookRequest): Intake;
}
