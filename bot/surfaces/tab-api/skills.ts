import type { SkillList } from '../../contract/swarm-view.ts';
import type { TabApiDeps } from './deps.ts';
import type { PersonalEndpoint } from './signed-in.ts';

export const skillsEndpoint = ({ experts }: TabApiDeps): PersonalEndpoint => ({
  method: 'GET',
  path: '/api/v1/skills',
  handle: async ({ tenantId }) => {
    const skills = await experts.skills(tenantId);
    const body: SkillList = { skills: skills.map(({ id, name }) => ({ id, name })) };
    return { status: 200, body };
  },
});
