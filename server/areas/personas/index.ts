/** The personas area: who stands behind a persona, and the quotes that what is known of it rests on. */
export { mountPersonas } from './personas.routes.ts';
