import { randomBytes } from 'node:crypto';
import { Agent, request } from 'node:http';

/** What a request carries, and of which media type it is. */
export interface Sent {
  readonly type: string;
  readonly body?: Uint8Array;
}

/** Asks one server; answers status and text, whatever they are. */
export type Ask = (
  method: string,
  path: string,
  sent: Sent,
) => Promise<{ readonly status: number; readonly text: string }>;

const BOUNDARY_BYTES = 12;

/**
 * A client that does as little as HTTP allows: it shares the cores of the machine with the server, and what it does
 * is not the product's work. (`fetch` needs several times as long to send a file.)
 *
 * @param headers - Sent with every request.
 */
export function lightClient(url: string, headers: Readonly<Record<string, string>>): Ask {
  const agent = new Agent({ keepAlive: true });
  const ask: Ask = (method, path, { type, body }) =>
    new Promise((resolve, reject) => {
      const length = body ? { 'content-length': body.length } : {};
      const asked = request(url + path, {
        ...{ method, agent },
        headers: { ...headers, ...length, 'content-type': type },
      });
      asked.on('error', (error) => {
        // The server may end a connection that rests in the moment in which it is taken up again.
        if (asked.reusedSocket)
          ask(method, path, { type, ...(body ? { body } : {}) }).then(resolve, reject);
        else reject(error);
      });
      asked.on('response', (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('error', reject);
        answer.on('end', () => {
          resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(parts).toString() });
        });
      });
      asked.end(body);
    });
  return ask;
}

/** A form with one file, as a browser sends it. */
export function formOf(file: { readonly name: string; readonly bytes: Uint8Array }): Sent {
  const boundary = `form-${randomBytes(BOUNDARY_BYTES).toString('hex')}`;
  const name = file.name.replaceAll('"', '%22');
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
  const body = Buffer.concat([
    Buffer.from(head),
    file.bytes,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
  return { type: `multipart/form-data; boundary=${boundary}`, body };
}
