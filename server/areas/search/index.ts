/** The search area: finding evidence by words and facets. */
export { INDEX_SOURCE_JOB, indexSourceJob, keepIndex } from './indexing.ts';
export { mountSearch } from './search.routes.ts';
export {
  allEvidence,
  type EvidencePage,
  type EvidenceSearch,
  searchEvidence,
} from './search.service.ts';
