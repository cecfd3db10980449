import type { z } from 'zod';
import { corrections, sources, speakers } from '../../../core/api/index.ts';
import type { Context } from '../../context.ts';
import { type App, mount } from '../../http/mount.ts';
import { requireProject } from '../projects/index.ts';
import { countHighlights } from './highlight-counts.ts';
import { assignSpeakers, type WhoIs } from './assign-speakers.service.ts';
import { changeSource, currentText, pasteSource, requireReadable } from './sources.service.ts';
import { correctSegment, removeCorrection } from './correct-segments.service.ts';
import {
  correctionsOfStudy,
  type ReachingCorrection,
  removeStudyCorrection,
} from './study-corrections.service.ts';
import { listSegments } from './segments.store.ts';
import { findCorrected } from './source-texts.store.ts';
import { countHighlightsIn, listSources, type Source } from './sources.store.ts';

/**
 * Mounts sources.
 *
 * @param whoIs - Who somebody is whose words a source is said to be: a higher area knows the real names.
 */
export function mountSources(app: App, whoIs: WhoIs): void {
  mount(app, sources.listSources, async (ctx, { params }) => {
    await requireProject(ctx, params.projectId);
    const highlights = await countHighlights(ctx, params.projectId);
    const all = await listSources(ctx.db, params.projectId);
    return { sources: all.map((source) => toDto(source, highlights.get(source.id) ?? 0)) };
  });
  mount(app, sources.getSource, async (ctx, { params }) => {
    const source = await requireReadable(ctx, params.sourceId);
    return {
      ...(await withHighlights(ctx, source)),
      text: await currentText(ctx, source),
      isCorrected: (await findCorrected(ctx.db, source.id, source.textVersion)) !== null,
      segments: await listSegments(ctx.db, source.id, source.textVersion),
    };
  });
  mount(app, sources.createSource, async (ctx, { params, body }) =>
    toDto(await pasteSource(ctx, params.projectId, body), 0),
  );
  mount(app, sources.changeSource, async (ctx, { params, body }) =>
    withHighlights(ctx, await changeSource(ctx, params.sourceId, body)),
  );
  mount(app, speakers.assignSpeakers, async (ctx, { params, body }) => {
    const changed = await assignSpeakers(ctx, params.projectId, body.speakers, whoIs);
    const highlights = await countHighlights(ctx, params.projectId);
    return { sources: changed.map((source) => toDto(source, highlights.get(source.id) ?? 0)) };
  });
  mount(app, sources.correctSegment, (ctx, { params, body }) =>
    correctSegment(ctx, { ...params, ...body }),
  );
  mount(app, sources.removeCorrection, async (ctx, { params }) => {
    await removeCorrection(ctx, params.sourceId, params.correctionId);
    return {};
  });
  mount(app, corrections.listCorrections, async (ctx, { params }) => {
    const found = await correctionsOfStudy(ctx, params.studyId);
    return { corrections: found.map(toCorrectionDto) };
  });
  mount(app, corrections.removeStudyCorrection, async (ctx, { params }) => {
    await removeStudyCorrection(ctx, params.studyId, params.correctionId);
    return {};
  });
}

async function withHighlights(ctx: Context, source: Source) {
  return toDto(source, await countHighlightsIn(ctx.db, source.id));
}

function toDto(source: Source, highlights: number): z.input<typeof sources.SourceDto> {
  return { ...source, highlights };
}

function toCorrectionDto({
  kind,
  speaker,
  codeMeaning,
  match,
  value,
  ...correction
}: ReachingCorrection): z.input<typeof corrections.StudyCorrectionDto> {
  return {
    ...correction,
    match,
    // A form is written for the machine.
    value: match === 'style' ? '' : value,
    kind: kind ?? null,
    saysSpeaker: speaker !== undefined,
    speaker: speaker ?? null,
    codeMeaning: codeMeaning ?? null,
  };
}
