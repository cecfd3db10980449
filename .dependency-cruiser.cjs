// The dependency rules of docs/ARCHITECTURE.md. A planted violation is tested in test/architecture.
const tiers = [
  ['workspaces'],
  // Participants have personas, which are tags, and all are in a project: docs/decisions/0003.
  ['projects'],
  ['codebook'],
  ['participants'],
  ['sources', 'measurements'],
  ['privacy'],
  ['highlights'],
  // What spreadsheets become: participants, sources, highlights and measurements.
  ['tables'],
  ['themes'],
  ['hypotheses'],
  // A question may be asked for the sake of hypotheses.
  ['guides'],
  ['journeys', 'personas'],
  ['insights'],
  ['suggestions', 'drafts', 'search', 'notes', 'views'],
  // Takes back what was done in any area below.
  ['history'],
  // One participant of two: what is the other's moves, and verdicts follow.
  ['merging'],
  // A withdrawal takes a participant's words out of every area below.
  ['consent'],
  // Exports what every other area shows, search among them.
  ['interop'],
];
const oneOf = (names) => `(?:${names.join('|')})`;

const forbidden = [
  { name: 'no-cycles', from: {}, to: { circular: true } },
  {
    name: 'core-is-pure',
    comment: 'graphology computes communities and fflate packs, both purely; see docs/decisions.',
    from: { path: '^core/' },
    to: { pathNot: ['^core/', '^node_modules/(zod|fflate|graphology[a-z-]*)/'] },
  },
  {
    name: 'natural-in-language',
    from: { pathNot: '^server/language/' },
    to: { path: '^node_modules/natural/' },
  },
  { name: 'web-not-server', from: { path: '^web/' }, to: { path: '^(server|migrations)/' } },
  { name: 'server-not-web', from: { path: '^(server|core|migrations)/' }, to: { path: '^web/' } },
  {
    name: 'product-not-test',
    from: { path: '^(core|server|web|migrations)/' },
    to: { path: '^(test|bench)/' },
  },
  {
    name: 'sql-in-stores',
    from: { path: '^(server|core|web)/', pathNot: ['[.]store[.]ts$', '^server/db/'] },
    to: { path: '^node_modules/(kysely|better-sqlite3|pg)/' },
  },
  {
    name: 'http-at-the-edge',
    from: { path: '[.](service|store|jobs)[.]ts$' },
    to: { path: ['^node_modules/hono/', '^server/http/', '^core/api/', '[.]routes[.]ts$'] },
  },
  {
    name: 'area-door-outside',
    // Workers load one pure task each, not a whole area.
    from: { path: '^server/', pathNot: ['^server/areas/', '^server/jobs/worker-tasks[.]ts$'] },
    to: { path: '^server/areas/', pathNot: '/index[.]ts$' },
  },
  {
    name: 'area-door-between',
    from: { path: '^server/areas/([^/]+)/' },
    to: { path: '^server/areas/', pathNot: ['^server/areas/$1/', '/index[.]ts$'] },
  },
  {
    name: 'ui-stands-alone',
    comment: 'ui elements know nothing about research.',
    from: { path: '^web/ui/' },
    to: { path: '^(web/(areas|api|app)|core/(?!kernel/))' },
  },
  {
    name: 'api-only-from-pages',
    comment: 'Elements get properties; pages (and the shell) load data.',
    from: { path: '^web/areas/', pathNot: '-(page|loader)[.]ts$' },
    to: { path: '^web/api/(?!types[.]ts$)' },
  },
  { name: 'nothing-imports-main', from: {}, to: { path: '^(server|web)/main[.]ts$' } },
  ...tiers.map((areas, tier) => ({
    name: `area-tier-${tier}`,
    from: { path: `^server/areas/(${oneOf(areas)})/` },
    to: {
      path: `^server/areas/${oneOf(tiers.slice(tier).flat())}/`,
      pathNot: '^server/areas/$1/',
    },
  })),
].map((rule) => ({ severity: 'error', ...rule }));

module.exports = {
  forbidden,
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|data|[.]tsbuild)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.mjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
};
