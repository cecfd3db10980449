import type { z } from 'zod';
import { history } from '../../../core/api/index.ts';
import { type App, mount } from '../../http/mount.ts';
import { listCorrectedWords } from './corrected-words.service.ts';
import { listHistory, tellActions, type ToldAction } from './history.service.ts';
import { doAgain, takeBack } from './turn.service.ts';

/** Mounts what was done in a project, and taking it back. */
export function mountHistory(app: App): void {
  mount(app, history.listHistory, async (ctx, { params, query }) => {
    const { actions, next } = await listHistory(ctx, params.projectId, query);
    return { actions: actions.map(toDto), next };
  });
  mount(app, history.takeBack, async (ctx, { params, body }) => {
    const actions = await takeBack(ctx, params.projectId, body);
    return { actions: (await tellActions(ctx, actions)).map(toDto) };
  });
  mount(app, history.doAgain, async (ctx, { params, body }) => {
    const actions = await doAgain(ctx, params.projectId, body.sourceId);
    return { actions: (await tellActions(ctx, actions)).map(toDto) };
  });
  mount(app, history.correctedWords, async (ctx, { params }) => ({
    words: [...(await listCorrectedWords(ctx, params.projectId, params.actionId))],
  }));
}

function toDto(action: ToldAction): z.input<typeof history.ActionDto> {
  const { id, at, actorId, sourceId, kind, ofId, takenBackAt, canTakeBack } = action;
  return {
    ...{ id, at, actorId, sourceId, kind, ofId, takenBackAt, canTakeBack },
    counts: [...action.counts],
    changes: action.changes.map(({ type, subject }) => ({ type, subject: { ...subject } })),
  };
}
