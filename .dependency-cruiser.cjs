// Who may import whom. Each rule has been seen to fire on a planted import.
const layer = (name, from, allowed) => ({
  name,
  severity: 'error',
  from: { path: from },
  to: { pathNot: allowed },
});
const npm = 'node_modules';
const core =
  '^(node:)?(assert|async_hooks|buffer|child_process|cluster|console|crypto|diagnostics_channel|dns|events|fs|http|https|net|os|path|perf_hooks|process|stream|timers|tls|url|util|worker_threads|zlib)(/|$)';
/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    layer('domain-imports-only-domain', '^bot/domain/', ['^bot/domain/']),
    layer('ports-import-only-domain', '^bot/ports/', ['^bot/(domain|ports)/']),
    layer('usecases-import-domain-and-ports', '^bot/usecases/', ['^bot/(domain|ports|usecases)/']),
    layer('relay-imports-domain-and-ports', '^bot/relay/', ['^bot/(domain|ports|relay)/']),
    layer('adapters-import-domain-ports-and-their-own-sdk', '^bot/adapters/', [
      '^bot/(domain|ports|adapters)/',
      npm,
      core,
    ]),
    {
      name: 'adapters-do-not-know-each-other',
      severity: 'error',
      from: { path: '^bot/adapters/([^/]+)/' },
      to: { path: '^bot/adapters/', pathNot: '^bot/adapters/($1|http)/' },
    },
    {
      name: 'providers-do-not-know-each-other',
      severity: 'error',
      from: { path: '^bot/adapters/ccaas/([^/]+)/' },
      to: { path: '^bot/adapters/ccaas/[^/]+/', pathNot: '^bot/adapters/ccaas/$1/' },
    },
    layer('surfaces-import-usecases-not-adapters', '^bot/surfaces/', [
      '^bot/(domain|ports|usecases|contract|surfaces)/',
      npm,
      core,
    ]),
    layer('contract-is-self-contained', '^bot/contract/', ['^bot/contract/', `${npm}/zod/`]),
    layer('config-is-self-contained', '^bot/config/', ['^bot/config/', `${npm}/zod/`]),
    {
      name: 'only-the-composition-root-knows-adapters',
      severity: 'error',
      from: { path: '^bot/', pathNot: '^bot/(composition|adapters)/' },
      to: { path: '^bot/adapters/' },
    },
    {
      name: 'only-the-app-is-composed',
      severity: 'error',
      from: { path: '^bot/', pathNot: '^bot/(app\\.ts|composition/)' },
      to: { path: '^bot/composition/' },
    },
    {
      name: 'only-main-starts-the-app',
      severity: 'error',
      from: { path: '^bot/', pathNot: '^bot/main\\.ts' },
      to: { path: '^bot/app\\.ts' },
    },
    {
      name: 'tabs-share-only-the-contract',
      severity: 'error',
      from: { path: '^tabs/' },
      to: { path: '^(bot|sandbox|test)/', pathNot: '^bot/contract/' },
    },
    {
      name: 'sandbox-shares-nothing-with-bot',
      severity: 'error',
      from: { path: '^sandbox/' },
      to: { path: '^(bot|tabs|test)/' },
    },
    {
      name: 'product-does-not-import-sandbox-or-tests',
      severity: 'error',
      from: { path: '^(bot|tabs)/' },
      to: { path: '^(sandbox|test|bench)/' },
    },
    {
      name: 'no-dev-dependency-in-product',
      severity: 'error',
      from: { path: '^(bot|tabs)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: ['\\.d\\.ts$', 'vite\\.config\\.ts$', 'msdyn_ciLibrary\\.js$'],
      },
      to: {},
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
    exclude: { path: '/dist/' },
  },
};
