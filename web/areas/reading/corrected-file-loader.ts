import { dismissUpload, listUploads, uploadFile } from '../../api/uploads.ts';
import type { SourceDto } from '../../api/types.ts';

/** It failed, and nobody can tell why. */
const UNKNOWN_PROBLEM = { code: 'upload.failed', detail: '' };
/** How often the server is asked whether it has read the file. */
const ASK_AGAIN_MS = 700;

/** Why the server could not take a corrected file, once it had it. */
export class CorrectedFileFailed extends Error {
  readonly code: string;

  constructor({ code, detail }: { readonly code: string; readonly detail: string }) {
    super(detail);
    this.name = 'CorrectedFileFailed';
    this.code = code;
  }
}

/**
 * Sends a file that corrects a source, and waits until it was read. Cancelled or failed, it leaves nothing on the list
 * of uploads.
 *
 * @throws CallError when it is refused at once; CorrectedFileFailed when it cannot be read; DOMException `AbortError`
 */
export async function sendCorrectedFile(
  { id: sourceId, projectId, studyId }: SourceDto,
  file: File,
  watch: { readonly signal: AbortSignal; readonly onProgress: (share: number) => void },
): Promise<void> {
  const { id } = await uploadFile(projectId, studyId, file, { ...watch, sourceId });
  try {
    for (;;) {
      watch.signal.throwIfAborted();
      const upload = (await listUploads(projectId, watch.signal)).find((one) => one.id === id);
      if (upload?.state === 'failed')
        throw new CorrectedFileFailed(upload.problem ?? UNKNOWN_PROBLEM);
      if (!upload || upload.state === 'done') return;
      await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
    }
  } catch (error) {
    await dismissUpload(id).catch(() => undefined);
    throw error;
  }
}
