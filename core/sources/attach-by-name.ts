import { MEDIA_ENDINGS } from './media.ts';
import { titleOf } from './proposals.ts';

/** What is known of a source that a picture or recording may belong to. */
export interface NamedSource {
  readonly title: string;
  readonly fileName: string | null;
}

/** Whether a file is a picture or recording by its name; what its bytes are decides in the end. */
export function isMediaName(fileName: string): boolean {
  const ending = /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
  return MEDIA_ENDINGS.includes(ending);
}

/** Whether two files have the same name but for folder, ending and case: `p3.mp3` and `notes/P3.docx`. */
export function isNamedAlike(one: string, other: string): boolean {
  return titleOf(one).toLowerCase() === titleOf(other).toLowerCase();
}

/** The one source that a picture or recording belongs to by its name; null when none does, or more than one. */
export function sourceOfMedia<Source extends NamedSource>(
  fileName: string,
  sources: readonly Source[],
): Source | null {
  const alike = sources.filter(
    (source) =>
      isNamedAlike(fileName, source.fileName ?? source.title) || isTitled(fileName, source),
  );
  return alike.length === 1 ? (alike[0] ?? null) : null;
}

const isTitled = (fileName: string, { title }: NamedSource): boolean =>
  titleOf(fileName).toLowerCase() === title.toLowerCase();
