import type { Context as HttpContext } from 'hono';
import { InvalidError } from '../../core/kernel/errors.ts';

/**
 * The one file of a form, in its field `file`.
 *
 * @throws InvalidError `upload.file_missing`
 */
export async function sentFile(
  http: HttpContext,
): Promise<{ readonly fileName: string; readonly bytes: Uint8Array }> {
  const { file } = await http.req.parseBody().catch(() => ({ file: undefined }));
  if (!(file instanceof File)) {
    throw new InvalidError('upload.file_missing', 'Send one file in the form field `file`.');
  }
  return { fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
