import { listMembers } from '../../api/accounts.ts';
import { getCodebook } from '../../api/codebook.ts';
import { listHistory, takeBackAction } from '../../api/history.ts';
import { listHypotheses } from '../../api/hypotheses.ts';
import { listSources } from '../../api/sources.ts';
import type { ActionDto } from '../../api/types.ts';
import type { ActionNames } from './action-words.ts';

/** What is asked for; empty texts narrow nothing. */
export interface HistoryFilter {
  readonly sourceId: string;
  readonly actorId: string;
}

/** What everything in the history is called. */
export interface HistoryNames extends ActionNames {
  /** Members by their id. */
  readonly people: ReadonlyMap<string, string>;
  /** Titles by the id of the source. */
  readonly sources: ReadonlyMap<string, string>;
}

/** Names of all that the history of a project may tell of. @throws CallError */
export async function loadHistoryNames(
  projectId: string,
  signal: AbortSignal,
): Promise<HistoryNames> {
  const [{ tags }, hypotheses, sources, members] = await Promise.all([
    getCodebook(projectId, signal),
    listHypotheses(projectId, signal),
    listSources(projectId, signal),
    listMembers(signal),
  ]);
  return {
    tags,
    hypotheses,
    people: new Map(members.map(({ userId, name }): [string, string] => [userId, name])),
    sources: new Map(sources.map(({ id, title }): [string, string] => [id, title])),
  };
}

/** One page of the history. @throws CallError */
export async function loadHistory(
  projectId: string,
  { sourceId, actorId }: HistoryFilter,
  before: string | null,
  signal?: AbortSignal,
): Promise<{ readonly actions: readonly ActionDto[]; readonly next: string | null }> {
  const query = {
    ...(sourceId ? { sourceId } : {}),
    ...(actorId ? { actorId } : {}),
    ...(before ? { before } : {}),
  };
  return listHistory(projectId, query, signal);
}

/** The whole history, page by page as it is read. @throws CallError */
export async function* wholeHistory(
  projectId: string,
  filter: HistoryFilter,
): AsyncGenerator<ActionDto> {
  let before: string | null = null;
  do {
    const page = await loadHistory(projectId, filter, before);
    yield* page.actions;
    before = page.next;
  } while (before !== null);
}

/** Takes an action back, or all since it. @returns How many. @throws CallError */
export async function takeBack(
  projectId: string,
  actionId: string,
  isSince: boolean,
): Promise<number> {
  return (await takeBackAction(projectId, actionId, isSince)).length;
}
