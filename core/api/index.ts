/** Every endpoint of the HTTP interface, in one list that the server and the tests walk. */
export * as accounts from './accounts.ts';
export * as attachments from './attachments.ts';
export * as codebook from './codebook.ts';
export * as highlights from './highlights.ts';
export * as hypotheses from './hypotheses.ts';
export * as live from './live.ts';
export * as jobs from './jobs.ts';
export * as journeys from './journeys.ts';
export * as measurements from './measurements.ts';
export * as participants from './participants.ts';
export * as privacy from './privacy.ts';
export * as projects from './projects.ts';
export * as search from './search.ts';
export * as sharing from './sharing.ts';
export * as sources from './sources.ts';
export * as tables from './tables.ts';
export * as themes from './themes.ts';
