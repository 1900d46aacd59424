import { runDoctorRequest } from '../../../contract/doctor-requests.ts';
import type { DoctorCheckView, DoctorView } from '../../../contract/doctor-view.ts';
import { families, type Family } from '../../../domain/doctor/finding.ts';
import { familyNames, reasonText, titleOf, type Language } from '../../../domain/doctor/words.ts';
import { toldTogether } from '../../../domain/doctor/together.ts';
import type { CheckResult, Report } from '../../../ports/doctor.ts';
import type { EndpointRequest } from '../../http/endpoint.ts';
import { readJson } from '../json-request.ts';
import type { PersonalEndpoint } from '../signed-in.ts';
import type { SettingsApiDeps } from './deps.ts';

export const doctorEndpoint = (deps: SettingsApiDeps): PersonalEndpoint => ({
  method: 'GET',
  path: '/api/v1/doctor',
  only: 'admin',
  handle: async ({ tenantId }, request) => {
    const report = await deps.lastReport(tenantId);
    return { status: 200, body: doctorView(report, languageIn(request)) };
  },
});

export const runDoctorEndpoint = (deps: SettingsApiDeps): PersonalEndpoint => ({
  method: 'POST',
  path: '/api/v1/doctor/run',
  only: 'admin',
  handle: async ({ tenantId, person }, request) => {
    const wish = await readJson(request, runDoctorRequest);
    if ('refused' in wish) return wish.refused;
    await deps.doctor.begin({ tenantId, by: person, only: wish.read.check });
    const report = await deps.lastReport(tenantId);
    return { status: 202, body: doctorView(report, languageIn(request)) };
  },
});

const languageIn = ({ url }: EndpointRequest): Language =>
  new URL(url, 'http://here').searchParams.get('language') === 'de' ? 'de' : 'en';

function doctorView({ results, runningSince }: Report, language: Language): DoctorView {
  const shown = results.map((one) => ({ family: familyOf(one), view: checkView(one, language) }));
  const all = shown.map(({ view }) => view);
  const found = toldTogether(results.flatMap(spottedIn), language);
  const checkedAt = results
    .map(({ at }) => at)
    .sort()
    .at(-1);
  return {
    ...(checkedAt !== undefined && { checkedAt }),
    isRunning: runningSince !== undefined,
    counts: {
      fine: all.filter((one) => one.state === 'fine').length,
      toFix: found.filter((one) => one.severity === 'to-fix').length,
      toKnow: found.filter((one) => one.severity === 'to-know').length,
      notChecked: all.filter((one) => one.state === 'not-checked').length,
    },
    findings: found,
    families: families.flatMap((family) => {
      const checks = shown.filter((one) => one.family === family).map(({ view }) => view);
      return checks.length > 0 ? [{ name: familyNames[family][language], checks }] : [];
    }),
  };
}

const spottedIn = ({ check, outcome }: CheckResult) =>
  outcome.kind === 'found' ? outcome.findings.map((found) => ({ check, found })) : [];

/** The id says so; one of a newer version may name a family that is not shown here. */
const familyOf = ({ check }: CheckResult): Family => check.slice(0, check.indexOf('.')) as Family;

function checkView({ check, outcome }: CheckResult, language: Language): DoctorCheckView {
  const named = { id: check, title: titleOf(check, language) };
  switch (outcome.kind) {
    case 'fine':
      return { ...named, state: 'fine', codes: [] };
    case 'not-checked':
      return {
        ...named,
        state: 'not-checked',
        why: reasonText(outcome.why, language),
        codes: [],
      };
    case 'found':
      return {
        ...named,
        state: 'found',
        codes: [...new Set(outcome.findings.map(({ code }) => code))],
      };
  }
}
