import type { WithdrawalDto } from '../../api/types.ts';

type Review = WithdrawalDto['reviews'][number];

/** The copies of withdrawn words that stand in one thing: they are dealt with together. */
export interface ThingWithCopies {
  readonly place: Review['place'];
  readonly subjectId: string;
  /** What the thing is called. */
  readonly name: string | null;
  readonly reviewIds: readonly string[];
  readonly done: number;
}

/** One entry a thing and kind of text, in the order in which each comes first. */
export function copiesByThing(reviews: readonly Review[]): readonly ThingWithCopies[] {
  const things = new Map<string, Review[]>();
  for (const review of reviews) {
    const key = `${review.place} ${review.subjectId}`;
    const known = things.get(key);
    if (known) known.push(review);
    else things.set(key, [review]);
  }
  return [...things.values()].flatMap((members) => {
    const [first] = members;
    if (!first) return [];
    const { place, subjectId, name } = first;
    const done = members.filter(({ doneAt }) => doneAt !== null).length;
    return [{ place, subjectId, name, reviewIds: members.map(({ id }) => id), done }];
  });
}
