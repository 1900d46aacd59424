import type { PeopleFound, SwarmView } from '../../../bot/contract/swarm-view.ts';
import type { Client } from '../api/client.ts';

/** What the page asks of the API about one swarm. */
export function swarmCalls(client: Client, id: string) {
  const path = `/api/v1/swarms/${encodeURIComponent(id)}`;
  const post = (where: string, body: object) => client.post<SwarmView>(`${path}/${where}`, body);
  return {
    resolve: (text: string, closesCase: boolean) => post('resolution', { text, closesCase }),
    cancel: (text: string) => post('cancellation', { text }),
    reactivate: (reopensCase: boolean) => post('reactivation', { reopensCase }),
    postUpdate: (text: string) => post('updates', { text }),
    sendToAgent: (text: string) => post('notes', { text }),
    addPerson: (personId: string) => post('people', { personId }),
    findPeople: (name: string) =>
      client.get<PeopleFound>(`${path}/people?name=${encodeURIComponent(name)}`),
    addTask: (task: { wishId: string; title: string; seat: number; dueOn?: string }) =>
      post('tasks', task),
    changeTask: (task: string, state: 'open' | 'done' | 'cancelled') =>
      post(`tasks/${encodeURIComponent(task)}`, { state }),
    retry: async (delivery: string) => {
      await client.post(`/api/v1/deliveries/${encodeURIComponent(delivery)}/retry`, {});
      return undefined;
    },
    tasksPath: `${path}/tasks`,
    filesPath: `${path}/files`,
    casePath: `${path}/case`,
  };
}
export type SwarmCalls = ReturnType<typeof swarmCalls>;
