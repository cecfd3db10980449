import { DRAFT_SCOPES, SENTENCE_SCOPES } from '../../../core/themes/drafts.ts';
import type { DraftScopeDto } from '../../api/types.ts';
import { msg } from '../../i18n/index.ts';
import type { Option } from '../../ui/options.ts';
import type { WantedDraft } from './draft-events.ts';

/** What can be looked within, with its name. */
export interface NamedScope extends DraftScopeDto {
  readonly name: string;
}

/** Parts of a project by which texts can be told apart. */
export interface ScopeNames {
  readonly studies: readonly { readonly id: string; readonly name: string }[];
  readonly personas: readonly { readonly id: string; readonly name: string }[];
  readonly phases: readonly { readonly id: string; readonly name: string }[];
  readonly hypotheses: readonly { readonly id: string; readonly name: string }[];
}

export const NO_SCOPES: ScopeNames = { studies: [], personas: [], phases: [], hypotheses: [] };

const WHOLE: DraftScopeDto = { kind: 'project', id: null };

/** What texts of this unit can be looked for within, the whole project first. */
export function scopesFor(unit: WantedDraft['unit'], names: ScopeNames): readonly NamedScope[] {
  const of = {
    project: [],
    study: names.studies,
    persona: names.personas,
    phase: names.phases,
    hypothesis: names.hypotheses,
  };
  const fitting = unit === 'sentences' ? SENTENCE_SCOPES : DRAFT_SCOPES;
  return [
    { ...WHOLE, name: msg('drafts.scope.project') },
    ...fitting.flatMap((kind) => of[kind].map(({ id, name }) => ({ kind, id, name }))),
  ];
}

/** The scopes as a list to choose from, each with its kind. */
export function scopeOptions(scopes: readonly NamedScope[]): readonly Option[] {
  return scopes.map((scope) => ({ value: scopeKey(scope), label: scopeName(scope) }));
}

/** "Persona: Office manager". */
export function scopeName({ kind, name }: NamedScope): string {
  return kind === 'project' ? name : msg(`drafts.scope.${kind}`, { name });
}

/** One word for a scope, for addresses and lists. */
export function scopeKey({ kind, id }: DraftScopeDto): string {
  return id === null ? kind : `${kind} ${id}`;
}

/** What a draft looked at, in words; a part that is gone has no name. */
export function draftName({ unit, scope }: WantedDraft, names: ScopeNames): string {
  const known = scopesFor('highlights', names).find((one) => scopeKey(one) === scopeKey(scope));
  const within = known ? scopeName(known) : msg('drafts.scopeGone');
  return `${msg(`drafts.unit.${unit}`)} · ${within}`;
}
