import {
  decidePersonalData,
  getPersonalData,
  markPersonalData,
  replacePersonalData,
} from '../../api/privacy.ts';
import { getSource } from '../../api/sources.ts';
import type { PersonalDataDto, PersonalDataReviewDto } from '../../api/types.ts';
import type { FindingDecision } from './privacy-events.ts';

/** What the review of one source shows. */
export interface ReviewData extends PersonalDataReviewDto {
  readonly sourceId: string;
  readonly title: string;
}

/** Loads what was found in a source. @throws CallError */
export async function loadReview(sourceId: string, signal?: AbortSignal): Promise<ReviewData> {
  const [source, review] = await Promise.all([
    getSource(sourceId, signal),
    getPersonalData(sourceId, signal),
  ]);
  return { ...review, sourceId, title: source.title };
}

/** Decides about some findings. @throws CallError */
export async function decide(
  data: ReviewData,
  findings: readonly PersonalDataDto[],
  decision: FindingDecision,
): Promise<ReviewData> {
  const ids = findings.map(({ id }) => id as never);
  return { ...data, ...(await decidePersonalData(data.sourceId, { ids, ...decision })) };
}

/** Gives findings back the states they had. @throws CallError */
export async function takeBack(
  data: ReviewData,
  before: readonly PersonalDataDto[],
): Promise<ReviewData> {
  let after = data;
  for (const state of new Set(before.map((finding) => finding.state))) {
    const those = before.filter((finding) => finding.state === state);
    after = await decide(after, those, { state });
  }
  return after;
}

/** Marks words that were missed. @throws CallError */
export async function mark(
  data: ReviewData,
  words: string,
  kind: PersonalDataDto['kind'],
): Promise<ReviewData> {
  const { sourceId, textVersion } = data;
  return { ...data, ...(await markPersonalData(sourceId, { textVersion, words, kind })) };
}

/** Replaces what was accepted. @returns How many passages. @throws CallError */
export async function replace({ sourceId, textVersion }: ReviewData): Promise<number> {
  return (await replacePersonalData(sourceId, textVersion)).replaced;
}
