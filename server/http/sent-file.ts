import type { Context as HttpContext } from 'hono';
import { bufferToFormData } from 'hono/utils/buffer';
import { InvalidError } from '../../core/kernel/errors.ts';

/**
 * The one file of a form, in its field `file`.
 *
 * @throws InvalidError `upload.file_missing`
 */
export async function sentFile(
  http: HttpContext,
): Promise<{ readonly fileName: string; readonly bytes: Uint8Array }> {
  const file = await sentForm(http).then(
    (form) => form.get('file'),
    () => null,
  );
  if (!(file instanceof File)) {
    throw new InvalidError('upload.file_missing', 'Send one file in the form field `file`.');
  }
  return { fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

/** Takes a form apart that has come as a whole: piece by piece, as the request itself would, takes longer. */
async function sentForm({ req }: HttpContext): Promise<FormData> {
  return bufferToFormData(await req.arrayBuffer(), req.header('content-type') ?? '');
}
