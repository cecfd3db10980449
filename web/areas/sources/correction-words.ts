import type { StudyCorrectionDto } from '../../api/types.ts';
import { msg } from '../../i18n/index.ts';

/** Which passages a correction is about: `What P3 says`. */
export function aboutWords({ match, value }: StudyCorrectionDto): string {
  switch (match) {
    case 'speaker':
      return msg('corrections.ofSpeaker', { name: value });
    case 'code':
      return msg('corrections.ofCode', { code: value });
    case 'style':
      return msg('corrections.ofForm');
    case 'segment':
      return msg('corrections.ofOne');
  }
}

/** What they are to be, each a few words: `Question`, `spoken by Moderator`. */
export function saidWords(correction: StudyCorrectionDto): readonly string[] {
  const { kind, saysSpeaker, speaker, codeMeaning } = correction;
  const spokenBy = speaker
    ? msg('corrections.spokenBy', { name: speaker })
    : msg('corrections.spokenByNobody');
  return [
    ...(kind ? [msg(`segmentKind.${kind}`)] : []),
    ...(saysSpeaker ? [spokenBy] : []),
    ...(codeMeaning ? [msg('corrections.means', { meaning: codeMeaning })] : []),
  ];
}

/** How far it goes: `The whole study · 12 passages in 3 sources`. */
export function reachWords(
  { sourceId, segments, sources }: StudyCorrectionDto,
  titleOf: (sourceId: string) => string,
): string {
  const where = sourceId ? titleOf(sourceId) : msg('corrections.wholeStudy');
  if (segments === 0) return `${where} · ${msg('corrections.reachesNone')}`;
  const passages = msg('corrections.passages', { count: segments });
  if (sourceId) return `${where} · ${passages}`;
  return `${where} · ${passages} ${msg('corrections.inSources', { count: sources })}`;
}
