/** Users for the people of the sandbox, their skills as bookable resources, and the swarm set-up. */
import { app, mia, people, type Person } from '../../people.ts';
import { ref, type Builder } from './builder.ts';
import {
  applicationUserId,
  defaultTemplateId,
  expertFlowId,
  ratingId,
  resourceId,
  resourceSkillId,
  roleId,
  skillId,
  systemUserId,
} from './ids.ts';

/** Nobody has these: a swarm that needs one shows them as unmatched. */
const rareSkills = ['Benefits rules', 'Device management'];

const modelId = ratingId(100);
const levels = ['Novice', 'Familiar', 'Proficient', 'Advanced', 'Expert'];

const known = people.filter((person) => person.inDynamics);
const skillNames = [...new Set(known.flatMap((person) => Object.keys(person.skills)))];

/** Every skill there is, in the order of their ids. */
const allSkills: readonly string[] = [...skillNames, ...rareSkills];

export function seedPeople(builder: Builder): void {
  builder.add('systemuser', {
    id: applicationUserId,
    values: { fullname: `# ${app.name}`, applicationid: app.id, accessmode: 4 },
  });
  for (const person of known) builder.add('systemuser', userSeed(person));
  seedRatings(builder);
  for (const [index, name] of allSkills.entries()) {
    builder.add('characteristic', {
      id: skillId(index + 1),
      values: { name, characteristictype: 1 },
    });
  }
  for (const person of known) seedResource(builder, person);
}

function userSeed(person: Person) {
  const [firstname = '', lastname = ''] = person.name.split(' ');
  const reportsToMia = person.role === 'agent';
  return {
    id: systemUserId(person),
    values: {
      fullname: person.name,
      firstname,
      lastname,
      domainname: person.mail,
      internalemailaddress: person.mail,
      jobtitle: person.jobTitle,
      title: person.jobTitle,
      azureactivedirectoryobjectid: person.id,
      accessmode: 0,
    },
    lookups: reportsToMia ? { parentsystemuserid: ref('systemuser', systemUserId(mia)) } : {},
  };
}

function seedRatings(builder: Builder): void {
  builder.add('ratingmodel', {
    id: modelId,
    values: { name: 'Proficiency', minratingvalue: 1, maxratingvalue: levels.length },
  });
  for (const [index, name] of levels.entries()) {
    builder.add('ratingvalue', {
      id: ratingId(index + 1),
      values: { name, value: index + 1 },
      lookups: { ratingmodel: ref('ratingmodel', modelId) },
    });
  }
}

function seedResource(builder: Builder, person: Person): void {
  const skills = Object.entries(person.skills);
  if (skills.length === 0) return;
  const number = people.indexOf(person) + 1;
  builder.add('bookableresource', {
    id: resourceId(number),
    values: { name: person.name, resourcetype: 3, timezone: 110 },
    lookups: { userid: ref('systemuser', systemUserId(person)) },
  });
  for (const [name, level] of skills) {
    const skill = allSkills.indexOf(name) + 1;
    builder.add('bookableresourcecharacteristic', {
      id: resourceSkillId(number * 100 + skill),
      values: { name: `${person.name}: ${name}` },
      lookups: {
        resource: ref('bookableresource', resourceId(number)),
        characteristic: ref('characteristic', skillId(skill)),
        ratingvalue: ref('ratingvalue', ratingId(level)),
      },
    });
  }
}

export function seedSwarmSetUp(builder: Builder): void {
  builder.add('workflow', {
    id: expertFlowId,
    values: {
      name: 'Send swarm invitation card',
      category: 5,
      type: 1,
      statecode: 0,
      statuscode: 1,
    },
  });
  builder.add('msdyn_swarmrole', {
    id: roleId(1),
    values: {
      msdyn_name: 'Observer',
      msdyn_roletype: 700620000,
      msdyn_uniquename: 'msdyn_swarmrole_observer',
    },
  });
  builder.add('msdyn_swarmrole', {
    id: roleId(2),
    values: {
      msdyn_name: 'Expert',
      msdyn_roletype: 700620001,
      msdyn_uniquename: 'msdyn_swarmrole_expert',
    },
  });
  builder.add('msdyn_swarmtemplate', {
    id: defaultTemplateId,
    values: {
      msdyn_name: 'Case swarm template',
      msdyn_isdefault: true,
      msdyn_numberofexpertsperskill: 1,
      msdyn_uniquename: 'msdyn_caseswarmtemplate',
      msdyn_swarmguide: 'Say what the customer needs, what was tried, and by when.',
    },
  });
}
