/** The interop area: the example project, what the command line imports, and the examination of it all. */
export { mountLists } from './lists.routes.ts';
export { diagnose, type Diagnosis } from './doctor.service.ts';
export { loadExample } from './example.service.ts';
export {
  attachFile,
  filesIn,
  importFile,
  type ImportFile,
  type ImportOutcome,
  importParticipants,
  type Place,
} from './import-files.service.ts';
export { mountInterop } from './interop.routes.ts';
export { type ParticipantRow, readParticipantsCsv } from './participants-csv.ts';
