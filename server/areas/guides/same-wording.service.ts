import { setImmediate } from 'node:timers/promises';
import { mayAsk } from '../../../core/guides/asked.ts';
import { wordingKey } from '../../../core/guides/match.ts';
import type { SourceId } from '../../../core/kernel/ids.ts';
import type { Context } from '../../context.ts';
import {
  currentText,
  findText,
  listSegments,
  listSourcesOfStudy,
  requireSegment,
  requireSource,
} from '../sources/index.ts';

/**
 * In how many sources of a study the words of a segment are asked, this one among them: where a choice for the whole
 * study holds.
 *
 * @throws NotFoundError `source.not_found`, `segment.not_found`
 * @throws ConflictError `source.version_changed`
 */
export async function countSameWording(
  ctx: Context,
  place: { readonly sourceId: SourceId; readonly textVersion: number; readonly start: number },
): Promise<number> {
  const source = await requireSource(ctx, place.sourceId);
  const { start, end } = await requireSegment(ctx, source, place);
  const key = wordingKey((await currentText(ctx, source)).slice(start, end));
  let count = 0;
  for (const { id, textVersion } of await listSourcesOfStudy(ctx.db, source.studyId)) {
    const text = (await findText(ctx.db, id, textVersion)) ?? '';
    const segments = await listSegments(ctx.db, id, textVersion);
    const asks = segments.some(
      (segment) => mayAsk(segment) && wordingKey(text.slice(segment.start, segment.end)) === key,
    );
    if (asks) count += 1;
    // A source at a time, as people wait meanwhile.
    await setImmediate();
  }
  return count;
}
