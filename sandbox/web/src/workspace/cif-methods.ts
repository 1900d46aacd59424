/** The documented methods, as far as the sandbox has what is behind them. */
import { sessionMethods } from './cif-sessions.ts';
import { recordTabOf, type Method, type Shop } from './cif-shop.ts';
import { focusedTab, leastWidth, modes, openTab, sessionOf, type Mode, type Tab } from './model.ts';
import { askDataverse, rowsOf, setOf } from './records.ts';
import type { Pressed } from './store.ts';
import { notificationTemplates, type Parameters } from './templates.ts';

/** A refusal with the name that is documented for it. */
class CifError extends Error {
  readonly errorCode: string;
  constructor(errorCode: string) {
    super(errorCode);
    this.errorCode = errorCode;
  }
}

function environment({ store, person, customParams, lcid }: Shop): string {
  const tab = focusedTab(sessionOf(store.now()));
  const { origin, pathname, search } = window.location;
  return JSON.stringify({
    appid: new URLSearchParams(search).get('appid') ?? '',
    pagetype: tab?.kind === 'record' ? 'entityrecord' : 'dashboard',
    ...(tab?.kind === 'record' && { etn: tab.entity, 'record-id': `{${tab.recordId}}` }),
    clientUrl: origin,
    appUrl: origin + pathname + search,
    orgLcid: 1033,
    orgUniqueName: 'contosocoffee',
    userId: `{${person.id}}`,
    userLcid: lcid,
    username: person.name,
    customParams,
  });
}

type NotifyInput = {
  readonly templateName?: string;
  readonly templateParameters?: Parameters;
  readonly cancellationToken?: string;
};

const reasons: Readonly<Record<Pressed, string>> = {
  Accept: 'Accept',
  Reject: 'DeclinedByAgent',
  Timeout: 'DisplayTimeout',
  Cancel: 'DisplayTimeout',
};

async function notifyEvent({ store }: Shop, input: NotifyInput): Promise<string> {
  const { templateName = '', templateParameters = {}, cancellationToken } = input;
  const template = notificationTemplates[templateName];
  if (!template) throw new CifError('NotificationTemplateNotFoundError');
  const pressed = await store.notify({
    id: store.newId('notice'),
    token: cancellationToken,
    title: template.title(templateParameters),
    text: template.text(templateParameters),
    template,
  });
  return JSON.stringify({ actionName: pressed, responseReason: reasons[pressed] });
}

function openRecord({ store }: Shop, tab: Tab): void {
  store.change((now) => openTab(now, now.focused, tab));
}

async function searchAndOpen(shop: Shop, entity: string, query: string, searchOnly: boolean) {
  const found = await rowsOf({ person: shop.person.handle, path: setOf(entity), query });
  const [only, ...others] = found;
  if (only && others.length === 0 && !searchOnly) {
    openRecord(shop, recordTabOf(shop, entity, String(only[`${entity}id`])));
  }
  return JSON.stringify(found);
}

function openForm(shop: Shop, options: unknown): string {
  const { entityName = '', entityId } = JSON.parse(String(options)) as Partial<
    Record<'entityName' | 'entityId', string>
  >;
  if (entityId === undefined)
    throw new Error('openForm of a new record is not built in the sandbox');
  openRecord(shop, recordTabOf(shop, entityName, entityId.replace(/[{}]/g, '')));
  return JSON.stringify({ savedEntityReference: [] });
}

async function write(
  shop: Shop,
  method: 'POST' | 'PATCH' | 'DELETE',
  [entity, ...rest]: readonly unknown[],
): Promise<string> {
  const table = String(entity);
  const set = setOf(table);
  const path = method === 'POST' ? set : `${set}(${String(rest[0])})`;
  const body = method === 'POST' ? rest[0] : rest[1];
  const row = await askDataverse({
    person: shop.person.handle,
    path,
    method,
    ...(typeof body === 'string' && { body }),
  });
  const id = method === 'POST' ? row[`${table}id`] : rest[0];
  return JSON.stringify({ id });
}

async function read(shop: Shop, entity: string, id: string, query: string): Promise<string> {
  const path = `${setOf(entity)}(${id.replace(/[{}]/g, '')})`;
  return JSON.stringify(await askDataverse({ person: shop.person.handle, path, query }));
}

const isMode = (mode: unknown): mode is Mode => Object.values(modes).some((one) => one === mode);

export const methods: Readonly<Record<string, Method>> = {
  ...sessionMethods,
  getEnvironment: environment,
  setClickToAct: ({ store }, isOn) => {
    store.change((now) => ({ ...now, clickToAct: isOn === true }));
  },
  getClickToAct: ({ store }) => store.now().clickToAct,
  raiseEvent: ({ store }, name, data) => {
    store.raise(String(name), data);
  },
  setMode: ({ store }, mode) => {
    if (!isMode(mode)) throw new Error(`${String(mode)} is no mode of the panel`);
    store.change((now) => ({ ...now, mode }));
  },
  getMode: ({ store }) => store.now().mode,
  setWidth: ({ store }, width) => {
    if (Number(width) >= leastWidth) store.change((now) => ({ ...now, width: Number(width) }));
  },
  getWidth: ({ store }) => store.now().width,
  createRecord: (shop, ...args) => write(shop, 'POST', args),
  updateRecord: (shop, ...args) => write(shop, 'PATCH', args),
  deleteRecord: (shop, ...args) => write(shop, 'DELETE', args),
  retrieveRecord: (shop, entity, id, query) =>
    read(shop, String(entity), String(id), typeof query === 'string' ? query : ''),
  searchAndOpenRecords: (shop, entity, query, searchOnly) =>
    searchAndOpen(shop, String(entity), String(query), searchOnly === true),
  openForm: (shop, options) => openForm(shop, options),
  notifyEvent: (shop, input) => notifyEvent(shop, input as NotifyInput),
  cancelEvent: ({ store }, token) => {
    store
      .notices()
      .find((one) => one.token === token)
      ?.answer('Cancel');
  },
};
