import { fine, type Outcome } from '../../../domain/doctor/finding.ts';
import type { KnownCode } from '../../../domain/doctor/findings/index.ts';
import type { TokenAnswer } from '../../../ports/doctor.ts';
import { check, one } from '../check.ts';

/** The numbers Entra ID gives its refusals of client credentials. */
const refusals: Readonly<Record<string, KnownCode>> = {
  '7000215': 'CS-ENTRA-001',
  '7000222': 'CS-ENTRA-002',
  '700016': 'CS-ENTRA-003',
  '90002': 'CS-ENTRA-004',
  '900023': 'CS-ENTRA-004',
  '7000112': 'CS-ENTRA-005',
  '53003': 'CS-ENTRA-007',
};

function judged(answer: TokenAnswer, address: string): Outcome {
  switch (answer.kind) {
    case 'token':
      return fine;
    case 'throttled':
      return one('CS-ENTRA-010');
    case 'silent':
      return one('CS-ENTRA-006', { address, reason: answer.reason });
    case 'refused':
      return one(refusals[answer.number] ?? 'CS-ENTRA-008', { number: answer.number });
  }
}

export const entraChecks = [
  check('entra.sign-in', async ({ token, setUp }) => judged(await token('graph'), setUp.entraUrl)),
  check('entra.keys', async ({ entra }) => {
    const keys = await entra.signingKeys();
    if (keys.kind === 'got') return fine;
    return one('CS-ENTRA-009', { reason: keys.kind === 'silent' ? keys.reason : keys.kind });
  }),
];
