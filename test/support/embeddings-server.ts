import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What was asked of the model, and by whom. */
export interface Asked {
  readonly path: string | undefined;
  readonly authorization: string | undefined;
  readonly model: string;
  readonly input: readonly string[];
}

/** Somebody's model, which answers as it is told. */
export interface ModelServer {
  /** What settings call its address. */
  readonly url: string;
  readonly asked: readonly Asked[];
  close(): Promise<void>;
}

/** Starts one on loopback. @param answer - Status and body for what it is asked; text is sent as it is. */
export async function aModelServer(
  answer: (asked: Asked) => { readonly status: number; readonly body: unknown },
): Promise<ModelServer> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const sent = JSON.parse(Buffer.concat(parts).toString()) as Pick<Asked, 'model' | 'input'>;
      const one = { path: request.url, authorization: request.headers.authorization, ...sent };
      asked.push(one);
      const { status, body } = answer(one);
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(typeof body === 'string' ? body : JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on a port has an address of this kind.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    asked,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** What OpenAI's endpoint answers for these rows. */
export function embeddingsOf(rows: readonly (readonly number[])[]) {
  return { data: rows.map((embedding, index) => ({ index, embedding })) };
}
