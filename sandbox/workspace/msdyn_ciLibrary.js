/* global window, document, Event, MessageEvent, setTimeout, clearTimeout */
/**
 * Stands in for the script that a Dynamics 365 organisation serves under this name: the documented
 * `Microsoft.CIFramework` for a page that the workspace shows in its panel. Written from the public
 * description of the API; how the real one speaks to the workspace is not described, so the messages
 * here are our own. What the workspace cannot do it refuses by name.
 */
(() => {
  const methods = [
    ...['getEnvironment', 'setClickToAct', 'getClickToAct', 'raiseEvent'],
    ...['setMode', 'getMode', 'setWidth', 'getWidth'],
    ...['createRecord', 'retrieveRecord', 'updateRecord', 'deleteRecord'],
    ...['searchAndOpenRecords', 'openForm', 'renderSearchPage', 'getEntityMetadata'],
    ...['canCreateSession', 'createSession', 'getFocusedSession', 'getAllSessions', 'getSession'],
    ...['setSessionTitle', 'requestFocusSession'],
    ...[
      'createTab',
      'getTabs',
      'focusTab',
      'getFocusedTab',
      'refreshTab',
      'setTabTitle',
      'closeTab',
    ],
    ...['notifyEvent', 'cancelEvent', 'updateContext', 'updateConversation', 'logAnalyticsEvent'],
    ...['notifyKpiBreach', 'notifyNewActivity', 'setPresence', 'getPresence'],
  ];
  const timeOutMs = 10_000;
  const script = document.currentScript ?? document.querySelector('[data-cifid="CIFMainLibrary"]');
  const crmOrigin = new URL(script.dataset.crmurl).origin;
  const host = window.parent;
  const waiting = new Map();
  const handlers = new Map();
  let calls = 0;

  const tell = (message) => {
    host.postMessage({ cif: message }, crmOrigin);
  };

  const call = (method, args) =>
    new Promise((resolve, reject) => {
      calls += 1;
      const id = calls;
      const timer = setTimeout(() => {
        waiting.delete(id);
        reject(new Error(`${method}: no answer within ${timeOutMs} ms`));
      }, timeOutMs);
      waiting.set(id, (answer) => {
        clearTimeout(timer);
        waiting.delete(id);
        if (answer.error) reject(Object.assign(new Error(answer.error.message), answer.error));
        else resolve(answer.value);
      });
      tell({ kind: 'call', id, method, args });
    });

  const run = async (name, eventData) => {
    for (const handler of handlers.get(name) ?? []) await handler(eventData);
  };

  window.addEventListener('message', (event) => {
    if (!(event instanceof MessageEvent) || event.source !== host) return;
    if (event.origin !== crmOrigin) return;
    const message = event.data?.cif;
    if (message?.kind === 'ready') window.dispatchEvent(new Event('CIFInitDone'));
    if (message?.kind === 'answer') waiting.get(message.id)?.(message);
    if (message?.kind === 'event') void run(message.name, message.data);
  });

  const framework = Object.fromEntries(
    methods.map((method) => [method, (...args) => call(method, args)]),
  );
  framework.addHandler = (name, handler) => {
    handlers.set(name, [...(handlers.get(name) ?? []), handler]);
    return Promise.resolve();
  };
  framework.removeHandler = (name, handler) => {
    handlers.set(
      name,
      (handlers.get(name) ?? []).filter((one) => one !== handler),
    );
    return Promise.resolve();
  };

  window.Microsoft = { ...window.Microsoft, CIFramework: framework };
  tell({ kind: 'hello' });
})();
