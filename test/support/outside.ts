/** The stand-ins with our own tokens for them: what the tests of the outside adapters share. */
import assert from 'node:assert/strict';
import { z } from 'zod';
import {
  botFrameworkScope,
  dataverseScope,
  entraAppTokens,
  graphScope,
} from '../../bot/adapters/entra/app-tokens.ts';
import { tenantId as toTenantId } from '../../bot/domain/ids.ts';
import { OutsideError, type Verdict } from '../../bot/ports/outside-error.ts';
import type { FaultService } from '../../sandbox/kernel/faults.ts';
import { createSandbox, type Sandbox } from '../../sandbox/create.ts';
import { app, tenantId as sandboxTenant } from '../../sandbox/people.ts';

export const tenantId = toTenantId(sandboxTenant);
/** Long: a busy machine must not look like a silent far side. */
export const patientMs = 10_000;
/** For the tests of what answers too late, after `slowMs`. */
export const hastyMs = 100;
export const slowMs = 500;

export type Outside = Awaited<ReturnType<typeof startOutside>>;

export async function startOutside(options: { botUrl?: string } = {}) {
  const sandbox = await createSandbox({ botUrl: options.botUrl ?? 'http://localhost:1' });
  const tokens = appTokens(sandbox);
  return {
    sandbox,
    tokens: {
      graph: tokens(graphScope),
      dataverse: tokens(dataverseScope(sandbox.urls.dataverse)),
      botFramework: tokens(botFrameworkScope),
    },
    asked: (service: FaultService) => askedOf(sandbox, service),
  };
}

export const appTokens = (
  sandbox: Sandbox,
  {
    clientSecret = app.secret,
    timeoutMs = patientMs,
  }: { clientSecret?: string; timeoutMs?: number } = {},
) =>
  entraAppTokens({
    authority: sandbox.urls.entra,
    tenantId: sandboxTenant,
    clientId: app.id,
    clientSecret,
    timeoutMs,
  });

const har = z.object({
  log: z.object({
    entries: z.array(z.object({ request: z.object({ method: z.string(), url: z.string() }) })),
    _unanswered: z.array(z.unknown()),
  }),
});

/** What one stand-in was asked and answered, as `METHOD path?query`, decoded. */
function askedOf(sandbox: Sandbox, service: FaultService): readonly string[] {
  return har.parse(sandbox.journal.har(service)).log.entries.map(({ request }) => {
    const url = new URL(request.url);
    return `${request.method} ${decodeURIComponent(url.pathname + url.search)}`;
  });
}

/** The call fails as an `OutsideError` of this verdict. */
export async function fails(call: Promise<unknown>, verdict: Verdict): Promise<OutsideError> {
  const error: unknown = await call.then(
    () => assert.fail('the call did not fail'),
    (thrown: unknown) => thrown,
  );
  assert.ok(error instanceof OutsideError, String(error));
  assert.equal(error.verdict, verdict, `${error.message} is ${error.verdict}`);
  return error;
}
