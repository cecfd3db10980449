import { Readable } from 'node:stream';
import { uploads } from '../../../core/api/index.ts';
import { type App, mount } from '../../http/mount.ts';
import { sentFile } from '../../http/sent-file.ts';
import { requireProject } from '../projects/index.ts';
import { dismissUpload, dismissUploads } from './dismiss-uploads.service.ts';
import { placeUpload, receiveMedia } from './media-uploads.service.ts';
import { toUploadDto } from './upload-dto.ts';
import {
  decideUpload,
  readAsText,
  receiveUpload,
  recentlyBefore,
  retryUpload,
} from './uploads.service.ts';
import { listUploads } from './uploads.store.ts';

/** Mounts files on their way in. */
export function mountUploads(app: App): void {
  mount(app, uploads.uploadFile, async (ctx, { params, query, http }) => {
    const incoming = await sentFile(http);
    return toUploadDto(
      await receiveUpload(ctx, params.projectId, query.studyId, incoming, query.sourceId),
    );
  });
  mount(app, uploads.uploadMedia, async (ctx, { params, query, http }) => {
    // An absent body is an empty file.
    const body = http.req.raw.body ?? new Blob([]).stream();
    const file = { fileName: query.fileName, bytes: Readable.fromWeb(body as never) };
    return toUploadDto(await receiveMedia(ctx, params.projectId, query.studyId, file));
  });
  mount(app, uploads.placeUpload, async (ctx, { params, body }) =>
    toUploadDto(await placeUpload(ctx, params.uploadId, body.sourceId)),
  );
  mount(app, uploads.listUploads, async (ctx, { params }) => {
    await requireProject(ctx, params.projectId);
    const uploads = await listUploads(ctx.db, params.projectId, recentlyBefore(ctx));
    return { uploads: uploads.map(toUploadDto) };
  });
  mount(app, uploads.retryUpload, async (ctx, { params }) =>
    toUploadDto(await retryUpload(ctx, params.uploadId)),
  );
  mount(app, uploads.readUploadAsText, async (ctx, { params }) =>
    toUploadDto(await readAsText(ctx, params.uploadId)),
  );
  mount(app, uploads.decideUpload, async (ctx, { params, body }) =>
    toUploadDto(await decideUpload(ctx, params.uploadId, body.intent)),
  );
  mount(app, uploads.dismissUploads, (ctx, { params, body }) =>
    dismissUploads(ctx, params.projectId, body.uploadIds),
  );
  mount(app, uploads.dismissUpload, async (ctx, { params }) => {
    await dismissUpload(ctx, params.uploadId);
    return {};
  });
}
