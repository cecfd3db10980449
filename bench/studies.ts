import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { GUIDE_KINDS } from '../core/sources/kinds.ts';
import { importFile } from '../server/areas/interop/index.ts';
import { listParticipants } from '../server/areas/participants/index.ts';
import { createStudy } from '../server/areas/projects/index.ts';
import { listSegments, listSources } from '../server/areas/sources/index.ts';
import { type Benchmark, dataFolder, round } from './measure.ts';
import { aScratch, type Scratch } from './scratch.ts';

const StudyFile = z.object({
  id: z.string(),
  title: z.string(),
  participants: z.array(z.object({ id: z.string(), file: z.string().optional() })),
});

/** Loads study folders through the real importer, each into a project of its own. */
export const studies: Benchmark = async function* ({ paths }, say) {
  for (const folder of paths.length > 0 ? paths : studyFolders()) {
    say(folder);
    const scratch = await aScratch();
    try {
      yield { input: path.basename(folder), ...(await loadStudy(scratch, folder)) };
    } finally {
      await scratch.close();
    }
  }
};

function studyFolders(): string[] {
  const data = dataFolder();
  if (!data) return [];
  const folder = path.join(data, 'studies');
  return readdirSync(folder)
    .sort()
    .map((name) => path.join(folder, name));
}

/** Uploads a study folder into a study of its own, and waits for what is found in the background. */
export async function importStudy(
  { ctx, projectId, runtime }: Scratch,
  folder: string,
): Promise<{ readonly refused: readonly string[] }> {
  const study = StudyFile.parse(JSON.parse(readFileSync(path.join(folder, 'study.json'), 'utf8')));
  const { id: studyId } = await createStudy(ctx, projectId, {
    name: study.title.slice(0, 120),
    method: 'usability test',
    startsOn: null,
    endsOn: null,
  });
  const refused: string[] = [];
  const rows = study.participants.map(({ id, file }) => ({
    pseudonym: id,
    file: file ? path.basename(file) : null,
    personas: [],
    attributes: {},
  }));
  for (const fileName of readdirSync(path.join(folder, 'sessions')).sort()) {
    const bytes = readFileSync(path.join(folder, 'sessions', fileName));
    const outcome = await importFile(ctx, { projectId, studyId }, { fileName, bytes }, rows);
    if (outcome.kind === 'refused') refused.push(`${fileName}: ${outcome.reason}`);
  }
  // What the sources have in common is found in the background.
  await runtime.jobs.idle();
  return { refused };
}

async function loadStudy(scratch: Scratch, folder: string) {
  const { refused } = await importStudy(scratch, folder);
  const { ctx, projectId } = scratch;
  const sources = await listSources(ctx.db, projectId);
  const participants = await listParticipants(ctx.db, projectId);
  let segments = 0;
  let characters = 0;
  let asked = 0;
  for (const source of sources) {
    for (const { kind, start, end } of await listSegments(ctx.db, source.id, source.textVersion)) {
      segments += 1;
      characters += end - start;
      if (GUIDE_KINDS.includes(kind)) asked += end - start;
    }
  }
  return {
    participants: participants.length,
    sources: sources.length,
    words: sources.reduce((sum, { words }) => sum + words, 0),
    refused,
    segments,
    moderator_share: round(asked / Math.max(1, characters)),
  };
}
