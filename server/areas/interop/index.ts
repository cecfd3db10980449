/** The interop area: the example project, exports, and what the command line imports. */
export { loadExample } from './example.service.ts';
