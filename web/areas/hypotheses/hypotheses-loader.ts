import type { TableFormat } from '../../../core/interop/table.ts';
import { getCodebook } from '../../api/codebook.ts';
import {
  changeHypothesis,
  createHypothesis,
  getHypothesis,
  listHypotheses,
} from '../../api/hypotheses.ts';
import { listPath } from '../../api/search.ts';
import type { HypothesisDto } from '../../api/types.ts';
import { type Saved, saveAsking } from '../../app/save-asking.ts';
import { msg } from '../../i18n/index.ts';
import type { HypothesisInput } from './hypothesis-events.ts';
import type { HypothesesData } from './hypothesis-rows.ts';

/** Everything the list of hypotheses shows. */
export async function loadHypotheses(
  projectId: string,
  signal: AbortSignal,
): Promise<HypothesesData> {
  const [hypotheses, { tags }] = await Promise.all([
    listHypotheses(projectId, signal),
    getCodebook(projectId, signal),
  ]);
  return { projectId, hypotheses, tags };
}

/** States a hypothesis. */
export function stateHypothesis(
  projectId: string,
  { rule, formedOn, ...rest }: HypothesisInput,
): Promise<HypothesisDto> {
  const input = { ...rest, ...(formedOn ? { formedOn } : {}) };
  return createHypothesis(projectId, { ...input, ...(rule ? { rule } : {}) });
}

/** Changes what a hypothesis says. `host` is where somebody is asked who wrote at the same time as another. */
export function saveHypothesis(
  host: HTMLElement,
  seen: HypothesisDto,
  { statement, importance, formedOn, personaIds, phaseIds }: HypothesisInput,
): Promise<Saved<HypothesisDto>> {
  const input = {
    ...{ statement, importance, personaIds, phaseIds },
    ...(formedOn ? { formedOn } : {}),
  };
  return saveAsking<HypothesisDto, Partial<Omit<HypothesisInput, 'rule'>>>(host, {
    seen,
    input,
    save: (revision, changed) => changeHypothesis(seen.id, { revision, ...changed }),
    load: () => getHypothesis(seen.id),
    words: {
      statement: { label: msg('hypotheses.statement'), text: (statement) => statement ?? '' },
      formedOn: { label: msg('hypotheses.formedOn'), text: (day) => day ?? '' },
    },
  });
}

/** Puts a hypothesis away, or brings it back. */
export function setArchived(
  { id, revision }: Pick<HypothesisDto, 'id' | 'revision'>,
  archived: boolean,
): Promise<HypothesisDto> {
  return changeHypothesis(id, { revision, archived });
}

/** Where hypotheses are as a file: these, in this order. */
export function hypothesesPath(
  projectId: string,
  rows: readonly { readonly hypothesis: Pick<HypothesisDto, 'number'> }[],
  format: TableFormat,
): string {
  // None has the number 0: an empty list leaves as an empty file.
  const numbers = rows.map(({ hypothesis }) => hypothesis.number).join(',') || '0';
  return listPath(projectId, 'hypotheses', { numbers, format });
}
