import type { TagId } from '../../../core/kernel/ids.ts';
import { msg } from '../../i18n/index.ts';
import {
  type GivenTags,
  markStep,
  type ReadingStore,
  type Step,
  tagsStep,
} from './reading-steps-loader.ts';
import { type Target, targetHighlight } from './target.ts';

/** Gives a tag to what somebody means, or takes it away when the highlight has it. A passage becomes a highlight. */
export function tagStep(store: ReadingStore, target: Target, given: string): Step {
  // Elements hand ids on as text.
  const tagId = given as TagId;
  const name = store.data().tags.find(({ id }) => id === tagId)?.name ?? '';
  const highlight = targetHighlight(store.data(), target);
  if (!highlight) return { ...markWith(store, target, name, { tagIds: [tagId] }), tagId };
  const rest = highlight.tagIds.filter((id) => id !== tagId);
  const isNew = rest.length === highlight.tagIds.length;
  const text = isNew ? msg('reading.doneTagged', { name }) : msg('reading.doneUntagged', { name });
  const tagIds = isNew ? [...rest, tagId] : rest;
  const step = tagsStep(store, text, highlight.id, { tagIds });
  return isNew ? { ...step, tagId } : step;
}

/** Creates a code with what it is given to, so that both are taken back together. */
export function newCodeStep(store: ReadingStore, target: Target, name: string): Step {
  const highlight = targetHighlight(store.data(), target);
  if (!highlight) return markWith(store, target, name, { newCodes: [name] });
  const text = msg('reading.doneTagged', { name });
  const { id, tagIds } = highlight;
  return tagsStep(store, text, id, { tagIds, newCodes: [name] });
}

function markWith(store: ReadingStore, target: Target, name: string, tags: GivenTags): Step {
  const span = target.kind === 'passage' ? target.span : { start: 0, end: 0 };
  return markStep(store, msg('reading.doneTagged', { name }), span, tags);
}
