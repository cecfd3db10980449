import { Readable } from 'node:stream';
import type { z } from 'zod';
import { consentFiles } from '../../../core/api/index.ts';
import { type App, mount } from '../../http/mount.ts';
import {
  addConsentFile,
  requireConsentFile,
  setConsentFileRemoved,
  showConsentFiles,
} from './consent-files.service.ts';
import type { ConsentFile } from './consent-files.store.ts';

/** Mounts the documents of consents. */
export function mountConsentFiles(app: App): void {
  mount(app, consentFiles.listConsentFiles, async (ctx, { params }) => ({
    files: (await showConsentFiles(ctx, params.participantId)).map(toDto),
  }));
  mount(app, consentFiles.addConsentFile, async (ctx, { params, query, http }) => {
    // An absent body is an empty file.
    const body = http.req.raw.body ?? new Blob([]).stream();
    const file = { fileName: query.fileName, bytes: Readable.fromWeb(body as never) };
    return toDto(await addConsentFile(ctx, params.participantId, file));
  });
  mount(app, consentFiles.getConsentFile, async (ctx, { params }) => {
    const { sha256, sizeBytes, fileName } = await requireConsentFile(ctx, params.consentFileId);
    return new Response(Readable.toWeb(ctx.files.readStream(sha256)) as ReadableStream, {
      headers: {
        // Whatever it is: it is saved and never opened here.
        'content-type': 'application/octet-stream',
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
        'content-length': String(sizeBytes),
        'cache-control': 'private, no-store',
      },
    });
  });
  mount(app, consentFiles.removeConsentFile, async (ctx, { params }) => {
    await setConsentFileRemoved(ctx, params.consentFileId, true);
    return {};
  });
  mount(app, consentFiles.restoreConsentFile, async (ctx, { params }) =>
    toDto(await setConsentFileRemoved(ctx, params.consentFileId, false)),
  );
}

function toDto(file: ConsentFile): z.input<typeof consentFiles.ConsentFileDto> {
  const { id, fileName, sizeBytes, createdAt } = file;
  return { id, fileName, sizeBytes, createdAt };
}
