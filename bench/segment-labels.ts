import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { readFile } from '../server/areas/sources/readers/read-file.ts';
import type { TextDocument } from '../core/sources/document.ts';
import { PARTICIPANT_KINDS, SEGMENT_KINDS, type SegmentKind } from '../core/sources/kinds.ts';
import { segmentDocument } from '../core/sources/segment-document.ts';
import { isParticipants, type Segment } from '../core/sources/segments.ts';
import { keysOf, templateOf, type TemplateKeys } from '../core/sources/template.ts';

/** Stretches of real notes, labelled by hand from the text before the code was tuned: offsets, no words. */
const LABELS = new URL('../test/server/areas/sources/labelled-segments.json', import.meta.url);
const Labels = z.object({
  files: z.array(
    z.object({
      file: z.string(),
      half: z.enum(['dev', 'unseen']),
      sha256: z.string(),
      segments: z.array(z.tuple([z.int(), z.int(), z.enum(SEGMENT_KINDS)])),
    }),
  ),
});
type LabelledFile = z.infer<typeof Labels>['files'][number];

/** The half on which the code was tuned, and the half that was not looked at until it was done. */
export type Half = LabelledFile['half'];

/** How often code and labels agree on what is a participant's. */
export interface SegmentScore {
  readonly files: number;
  readonly labelled: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** One labelled stretch with what the code makes of it. */
export interface Judged {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly label: SegmentKind;
  readonly participants: boolean;
  readonly words: string;
}

/**
 * Judges every labelled stretch of a half: it counts as the participant's when more than half of its characters
 * lie in segments that the code takes for answers or observations. Template is found as in the product, over
 * all session files of the study.
 *
 * @param data - The folder with `studies`.
 * @throws Error when a file is no longer read as it was when it was labelled
 */
export async function judgeSegments(data: string, half: Half): Promise<Judged[]> {
  const { files } = Labels.parse(JSON.parse(readFileSync(LABELS, 'utf8')));
  const templates = new Map<string, Promise<TemplateKeys>>();
  const judged: Judged[] = [];
  for (const file of files.filter((one) => one.half === half)) {
    const document = await documentOf(path.join(data, file.file));
    const sha256 = createHash('sha256').update(document.text).digest('hex');
    if (sha256 !== file.sha256) throw new Error(`${file.file} is read differently: label it anew.`);
    const folder = path.dirname(path.join(data, file.file));
    const template = templates.get(folder) ?? templateOfFolder(folder);
    templates.set(folder, template);
    const segments = segmentDocument(document, { template: await template });
    judged.push(...judgeFile(file, document.text, segments));
  }
  return judged;
}

/** Precision, recall and F1 of participant against all other kinds, each labelled stretch counting once. */
export function scoreOf(judged: readonly Judged[]): SegmentScore {
  const isTheirs = ({ label }: Judged): boolean => PARTICIPANT_KINDS.includes(label);
  const found = judged.filter(({ participants }) => participants);
  const right = found.filter(isTheirs).length;
  const precision = right / Math.max(1, found.length);
  const recall = right / Math.max(1, judged.filter(isTheirs).length);
  return {
    files: new Set(judged.map(({ file }) => file)).size,
    labelled: judged.length,
    precision,
    recall,
    f1: (2 * precision * recall) / Math.max(Number.EPSILON, precision + recall),
  };
}

function judgeFile(file: LabelledFile, text: string, segments: readonly Segment[]): Judged[] {
  const theirs = segments.filter(isParticipants);
  return file.segments.map(([start, end, label]) => {
    const covered = theirs.reduce(
      (sum, one) => sum + Math.max(0, Math.min(end, one.end) - Math.max(start, one.start)),
      0,
    );
    const participants = covered > (end - start) / 2;
    return { file: file.file, start, end, label, participants, words: text.slice(start, end) };
  });
}

async function templateOfFolder(folder: string): Promise<TemplateKeys> {
  const keys: ReadonlySet<string>[] = [];
  for (const name of readdirSync(folder).sort()) {
    keys.push(keysOf((await documentOf(path.join(folder, name))).text));
  }
  return templateOf(keys);
}

async function documentOf(file: string): Promise<TextDocument> {
  const bytes = new Uint8Array(readFileSync(file));
  return (await readFile({ fileName: path.basename(file), bytes })).document;
}
