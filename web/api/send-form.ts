/** A form, or one file as it is, on its way to the server. */
export interface SentForm {
  readonly method: string;
  readonly path: string;
  readonly form: FormData | File;
  readonly headers: Readonly<Record<string, string>>;
  /** Called with the share that has been sent, 0 … 1. */
  readonly onProgress: (share: number) => void;
}

/**
 * Sends a form and answers like `fetch`, which cannot say how much has been sent.
 *
 * @throws DOMException `AbortError` when the signal says so; TypeError when no answer came
 */
export function sendForm(sent: SentForm, signal?: AbortSignal): Promise<Response> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(sent.method, sent.path);
    for (const [name, value] of Object.entries(sent.headers)) request.setRequestHeader(name, value);
    request.upload.addEventListener('progress', ({ loaded, total, lengthComputable }) => {
      if (lengthComputable && total > 0) sent.onProgress(loaded / total);
    });
    request.addEventListener('load', () => {
      resolve(new Response(request.responseText, { status: request.status }));
    });
    request.addEventListener('error', () => reject(new TypeError('The form was not sent.')));
    request.addEventListener('abort', () => {
      reject(new DOMException('The upload was cancelled.', 'AbortError'));
    });
    signal?.addEventListener('abort', () => request.abort(), { once: true });
    if (signal?.aborted) reject(new DOMException('The upload was cancelled.', 'AbortError'));
    else request.send(sent.form);
  });
}
