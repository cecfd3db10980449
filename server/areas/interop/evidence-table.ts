import type { TagKind } from '../../../core/codebook/tags.ts';
import { type Columns, type RowOf, type Table, tableOf } from '../../../core/interop/table.ts';
import type { Context } from '../../context.ts';
import { listTags, type Tag } from '../codebook/index.ts';
import { questionsAnswered } from '../guides/index.ts';
import { listHypotheses } from '../hypotheses/index.ts';
import { listStudies } from '../projects/index.ts';
import { allEvidence, type EvidenceSearch } from '../search/index.ts';
import { listOf, signed } from './cell-words.ts';

const COLUMNS = {
  quote: 'text',
  participant: 'text',
  personas: 'text',
  study: 'text',
  method: 'text',
  source: 'text',
  held_on: 'day',
  guide_question: 'text',
  phases: 'text',
  touchpoints: 'text',
  lanes: 'text',
  codes: 'text',
  sentiment: 'number',
  computed_sentiment: 'number',
  key_quote: 'yesNo',
  note: 'text',
  hypotheses: 'text',
  withheld: 'text',
  highlight_id: 'text',
} as const satisfies Columns;

/**
 * Every highlight that matches, with its tags by name and what it does to hypotheses. `withheld` says why the words
 * of one are not there.
 */
export async function evidenceTable(
  ctx: Context,
  projectId: string,
  search: EvidenceSearch,
): Promise<Table> {
  const quotes = await allEvidence(ctx, projectId, search);
  const tags = new Map<string, Tag>(
    (await listTags(ctx.db, projectId)).map((tag) => [tag.id, tag]),
  );
  const studies = new Map<string, string>(
    (await listStudies(ctx.db, projectId)).map(({ id, name }) => [id, name]),
  );
  const numbers = new Map<string, number>(
    (await listHypotheses(ctx.db, projectId)).map(({ id, number }) => [id, number]),
  );
  const questionOf = await questionsAnswered(ctx.db, { projectId });
  return tableOf(COLUMNS, rowsOf(quotes, { tags, studies, numbers, questionOf }));
}

type FiledQuote =
  Awaited<ReturnType<typeof allEvidence>> extends AsyncIterable<infer Quote> ? Quote : never;

interface Names {
  readonly tags: ReadonlyMap<string, Tag>;
  readonly studies: ReadonlyMap<string, string>;
  readonly numbers: ReadonlyMap<string, number>;
  readonly questionOf: Awaited<ReturnType<typeof questionsAnswered>>;
}

async function* rowsOf(quotes: AsyncIterable<FiledQuote>, names: Names) {
  for await (const quote of quotes) yield rowOf(quote, names);
}

function rowOf(quote: FiledQuote, names: Names): RowOf<typeof COLUMNS> {
  const own = quote.tagIds.flatMap((id) => names.tags.get(id) ?? []);
  const ofKind = (kind: TagKind): string =>
    listOf(own.filter((tag) => tag.kind === kind).map(({ name }) => name));
  const ofPerson = quote.personaIds.flatMap((id) => names.tags.get(id)?.name ?? []);
  return {
    quote: quote.quote,
    participant: quote.pseudonym,
    // A persona on the highlight goes before those of the participant.
    personas: ofKind('persona') || listOf(ofPerson),
    study: names.studies.get(quote.studyId) ?? null,
    method: quote.method,
    source: quote.sourceTitle,
    held_on: quote.heldOn,
    guide_question: quote.isWithheld ? null : names.questionOf(quote),
    phases: ofKind('phase'),
    touchpoints: ofKind('touchpoint'),
    lanes: ofKind('lane'),
    codes: ofKind('code'),
    sentiment: quote.sentiment,
    computed_sentiment: quote.isWithheld ? null : quote.computedSentiment,
    key_quote: quote.keyQuote,
    note: quote.note,
    hypotheses: listOf(
      quote.evidence.map(
        ({ hypothesisId, direction }) =>
          `H${names.numbers.get(hypothesisId) ?? ''} ${signed(direction)}`,
      ),
    ),
    withheld: quote.isWithheld ? 'consent' : '',
    highlight_id: quote.highlightId,
  };
}
