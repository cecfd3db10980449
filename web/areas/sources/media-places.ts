import { likelyPlaces } from '../../../core/sources/attach-by-name.ts';
import type { SourceDto } from '../../api/types.ts';
import { formatDate } from '../../i18n/index.ts';
import type { Option } from '../../ui/options.ts';

/** The sources that a picture or recording may belong to: the likeliest of its own study first, then those of others. */
export function mediaPlaces(
  fileName: string,
  studyId: string,
  sources: readonly SourceDto[],
): readonly Option[] {
  const open = sources.filter(({ archivedAt }) => archivedAt === null);
  const own = open.filter((source) => source.studyId === studyId);
  const others = open.filter((source) => source.studyId !== studyId);
  return [...likelyPlaces(fileName, own), ...likelyPlaces(fileName, others)].map(
    ({ id, title, heldOn }) => ({ value: id, label: title, detail: formatDate(heldOn) }),
  );
}
