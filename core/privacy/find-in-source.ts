import type { Segment } from '../sources/segments.ts';
import { isParticipantLabel } from '../sources/speakers.ts';
import { occurrencesOf } from '../anchoring/mask-spans.ts';
import { findPersonalData } from './find-personal-data.ts';
import type { Finding, PersonalDataPlace } from './finding.ts';
import { isFirstName } from './names/first-names.ts';

/** A finding with the place that its range is in. */
export interface PlacedFinding extends Finding {
  readonly place: PersonalDataPlace;
  /** For a speaker: the first segment that has them, as its position. */
  readonly segment: number | null;
}

/** What is looked through. */
export interface SourceToSearch {
  readonly text: string;
  readonly title: string;
  readonly fileName: string | null;
  readonly segments: readonly Pick<Segment, 'speaker'>[];
}

/** Finds personal data in everything of a source that people read. Linear in the length of the text. */
export function findInSource({ text, title, fileName, segments }: SourceToSearch): PlacedFinding[] {
  const inText = findPersonalData(text);
  const names = namesIn(text, inText);
  return [
    ...inText.map((finding) => placed('text', finding)),
    ...inLabel(title, names).map((finding) => placed('title', finding)),
    ...inLabel(fileName ?? '', names).map((finding) => placed('file_name', finding)),
    ...speakersOf(segments, names),
  ];
}

function placed(place: PersonalDataPlace, finding: Finding): PlacedFinding {
  return { ...finding, place, segment: null };
}

function namesIn(text: string, found: readonly Finding[]): ReadonlySet<string> {
  const names = found.filter(({ kind }) => kind === 'name');
  return new Set(names.map(({ start, end }) => text.slice(start, end)));
}

/** In a title or a file's name also what the text calls a name stands alone, and `_` and `.` part words. */
function inLabel(label: string, names: ReadonlySet<string>): Finding[] {
  const spaced = label.replaceAll(/_|\.(?=\p{L}{2,5}$)/gu, ' ');
  const found = findPersonalData(spaced);
  const repeated = [...names].flatMap((name) => occurrencesOf(spaced, name));
  const fresh = repeated.filter(
    (span) => !found.some(({ start, end }) => start < span.end && span.start < end),
  );
  return [
    ...found,
    ...fresh
      .filter(
        (span, index) =>
          !fresh.slice(0, index).some(({ start, end }) => start < span.end && span.start < end),
      )
      .map((span) => ({
        ...span,
        kind: 'name' as const,
        reason: 'same_as_elsewhere' as const,
        certainty: 'likely' as const,
      })),
  ];
}

/** Speakers whose label does not stand in the text (a film's subtitles), each once. */
function speakersOf(
  segments: readonly Pick<Segment, 'speaker'>[],
  names: ReadonlySet<string>,
): PlacedFinding[] {
  const seen = new Set<string>(names);
  return segments.flatMap(({ speaker }, position) => {
    if (!speaker || seen.has(speaker) || !isPersonsName(speaker)) return [];
    seen.add(speaker);
    return [
      {
        start: 0,
        end: speaker.length,
        kind: 'name' as const,
        reason: 'speaker_label' as const,
        certainty: 'likely' as const,
        place: 'speaker' as const,
        segment: position,
      },
    ];
  });
}

function isPersonsName(speaker: string): boolean {
  return !isParticipantLabel(speaker) && isFirstName(speaker.split(' ')[0] ?? '');
}
