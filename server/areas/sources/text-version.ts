import { ConflictError } from '../../../core/kernel/errors.ts';
import type { Source } from './sources.store.ts';

/**
 * Refuses what somebody does with a text that was corrected since they saw it.
 *
 * @throws ConflictError `source.version_changed`
 */
export function checkTextVersion(source: Pick<Source, 'textVersion'>, seen: number): void {
  if (seen !== source.textVersion) throw versionChanged(source, seen);
}

/** The refusal of what somebody does with another text version than the current one. */
export function versionChanged({ textVersion }: Pick<Source, 'textVersion'>, seen: number) {
  return new ConflictError(
    'source.version_changed',
    `The text was corrected meanwhile: you saw version ${seen}, now it is version ${textVersion}. Load it again, then make your change.`,
  );
}
