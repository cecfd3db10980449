import type { Context } from '../../context.ts';
import { createProjectWithJourney } from '../codebook/index.ts';

/** Loads the example project of fixtures/example into the actor's workspace; answers its id. */
export async function loadExample(ctx: Context): Promise<string> {
  const project = await createProjectWithJourney(ctx, {
    name: 'Kontor & Co',
    description: '',
    language: 'en',
    journeyTemplate: 'six-phases',
  });
  return project.id;
}
