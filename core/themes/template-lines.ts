/** A blank that whoever takes notes fills in, at the beginning: "[Name] felt that …", "____ liked", "<participant> said". */
const BLANK_FIRST =
  /^\W*(?:_{2,}|[[<{](?:name|namn|navn|participant|deltagare|deltager|user|användare|bruger|person|customer|kund|kunde|p?x+)[\]>}])/iu;

/** Fewer sources may share words by chance. */
const SOURCES_MIN = 3;
/** From this share of the sources on, what stands in all of them word for word was nobody's own. */
const SOURCES_SHARE = 0.2;

/**
 * Tells what note-takers wrote beforehand from what people said: sentences that begin with a blank to be filled in, and
 * those that stand word for word in at least three sources, and in a fifth of all. Words are compared without case,
 * numbers and punctuation.
 *
 * @param sentences - All that were read.
 * @param sources - In so many sources.
 */
export function templateLines(
  sentences: readonly { readonly text: string; readonly sourceId: string }[],
  sources: number,
): (text: string) => boolean {
  const sourcesOf = new Map<string, Set<string>>();
  for (const { text, sourceId } of sentences) {
    const words = wordsOf(text);
    const known = sourcesOf.get(words);
    if (known) known.add(sourceId);
    else sourcesOf.set(words, new Set([sourceId]));
  }
  const most = Math.max(SOURCES_MIN, sources * SOURCES_SHARE);
  return (text) => BLANK_FIRST.test(text) || (sourcesOf.get(wordsOf(text))?.size ?? 0) >= most;
}

function wordsOf(text: string): string {
  return (
    text
      .toLowerCase()
      .match(/\p{L}+/gu)
      ?.join(' ') ?? ''
  );
}
