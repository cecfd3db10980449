import { MEDIA_ENDINGS } from './media.ts';
import { titleOf } from './file-title.ts';

/** What is known of a source that a picture or recording may belong to. */
export interface NamedSource {
  readonly title: string;
  /** With the folders it came in; null when its text was pasted. */
  readonly fileName: string | null;
}

/**
 * What people and meeting tools add to the name of a recording or its transcript: sizes of the picture, languages, and
 * words for what the file is.
 */
const ADDED_WORDS: ReadonlySet<string> = new Set(
  (
    'transcript transkript transkription transskription transskript captions cc subtitles undertexter undertekster ' +
    'recording inspelning optagelse audio ljud lyd video film only gallery speaker view notes note anteckningar noter ' +
    'sv da en se dk gb us'
  ).split(' '),
);
const PICTURE_SIZE = /^\d{3,4}x\d{3,4}$/;

/** Whether a file is a picture or recording by its name; what its bytes are decides in the end. */
export function isMediaName(fileName: string): boolean {
  const ending = /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
  return MEDIA_ENDINGS.includes(ending);
}

/** The name of a file, but for folder, ending and case: `p3.mp3` has that of `notes/P3.docx`. */
const nameKey = (fileName: string): string => titleOf(fileName).toLowerCase();

/**
 * The one source that a picture or recording belongs to, by its name, else by its name without what meeting tools add
 * to it, else because it lies in the folder of one source alone. The nearest folder with a source in it counts.
 *
 * @param arriving - Names of files that are yet to be read: while one of them may be meant as well, nothing is said.
 * @returns For the name of a file: null when it belongs to none, may belong to more than one, or it is too early to
 *   say. However many files are asked about, sources are gone through once.
 */
export function placesOfMedia<Source extends NamedSource>(
  sources: readonly Source[],
  arriving: readonly string[],
): (fileName: string) => Source | null {
  const nameOf = ({ fileName, title }: Source): string => fileName ?? title;
  const byName = keyed(sources, (one) => [nameKey(nameOf(one)), one.title.toLowerCase()]);
  const byStem = keyed(sources, (one) => [stemOf(nameOf(one))]);
  const byFolder = keyed(sources, ({ fileName }) => [folderOf(fileName ?? '')]);
  const arrivingNames = new Set(arriving.map(nameKey));
  const arrivingStems = new Set(arriving.map(stemOf));
  const arrivingFolders = new Set(arriving.map(folderOf));

  function inFolder(fileName: string): Source | null {
    for (let folder = folderOf(fileName); folder !== ''; folder = folderOf(folder)) {
      if (arrivingFolders.has(folder)) return null;
      const beside = byFolder(folder);
      if (beside.length > 0) return only(beside);
    }
    return null;
  }

  return (fileName) => {
    if (arrivingNames.has(nameKey(fileName))) return null;
    const named = only(byName(nameKey(fileName)));
    if (named) return named;
    const stem = stemOf(fileName);
    if (stem === '') return inFolder(fileName);
    if (arrivingStems.has(stem)) return null;
    const kin = byStem(stem);
    return kin.length > 0 ? only(kin) : inFolder(fileName);
  };
}

/** Sources by their keys, each once. */
function keyed<Source>(
  sources: readonly Source[],
  keysOf: (source: Source) => readonly string[],
): (key: string) => readonly Source[] {
  const groups = new Map<string, Source[]>();
  for (const source of sources) {
    for (const key of new Set(keysOf(source))) {
      const group = groups.get(key);
      if (group) group.push(source);
      else groups.set(key, [source]);
    }
  }
  return (key) => groups.get(key) ?? [];
}

/** The name without folder and ending, and without what is added to names of recordings; empty when nothing is left. */
function stemOf(fileName: string): string {
  const words = titleOf(fileName)
    .toLowerCase()
    .split(/[\s._()[\]-]+/)
    .filter((word) => word !== '' && !ADDED_WORDS.has(word) && !PICTURE_SIZE.test(word));
  return words.join(' ');
}

/**
 * Sources in the order in which a picture or recording is likely to belong to them: by words and numbers that their
 * names share, then by the folders they share. Equals keep their order.
 */
export function likelyPlaces<Source extends NamedSource>(
  fileName: string,
  sources: readonly Source[],
): readonly Source[] {
  const words = new Set(stemOf(fileName).split(' '));
  const steps = folderOf(fileName).split('/').filter(Boolean);
  const shared = (source: Source): number => {
    const name = source.fileName ?? source.title;
    const common = stemOf(name)
      .split(' ')
      .filter((word) => word !== '' && words.has(word)).length;
    const others = folderOf(name).split('/');
    const folders = steps.filter((step, depth) => others[depth] === step).length;
    return common + folders / (steps.length + 1);
  };
  return sources
    .map((source) => ({ source, shared: shared(source) }))
    .sort((one, other) => other.shared - one.shared)
    .map(({ source }) => source);
}

function only<Item>(items: readonly Item[]): Item | null {
  return items.length === 1 ? (items[0] ?? null) : null;
}

/** The folders before a name, or before the last folder; empty at the top. */
function folderOf(fileName: string): string {
  return fileName.slice(0, Math.max(0, fileName.lastIndexOf('/')));
}
