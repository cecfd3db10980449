import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { MarkedInterview } from './marked-interview.ts';

/** A page that only holds a text with passages painted on it: what any reading view costs at least. */
export interface BarePage {
  readonly url: string;
  close(): Promise<void>;
}

const HUES = 12;
const DEGREES = 360;

/** Serves it: one paragraph a line, static ranges, one registered highlight a colour, no framework. */
export async function aBarePage(interview: MarkedInterview): Promise<BarePage> {
  const body = pageOf(interview);
  const server = createServer((_, answer) => {
    answer.setHeader('content-type', 'text/html; charset=utf-8');
    answer.end(body);
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}

function pageOf({ text, passages }: MarkedInterview): string {
  const colours = Array.from({ length: HUES }, (_, index) => {
    const hue = (index * DEGREES) / HUES;
    return `::highlight(hue-${index + 1}) { background-color: oklch(0.93 0.05 ${hue}); text-decoration: underline 2px oklch(0.6 0.15 ${hue}); }`;
  }).join('\n');
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bare</title>
<style>
  body { font: 18px/1.6 serif; max-width: 42rem; margin: 2rem auto; }
  ${colours}
</style>
<body></body>
<script>
  const text = ${JSON.stringify(text)};
  const passages = ${JSON.stringify(passages)};
  const starts = [];
  const nodes = [];
  let at = 0;
  for (const line of text.split('\\n')) {
    if (line !== '') {
      const paragraph = document.createElement('p');
      paragraph.textContent = line;
      document.body.append(paragraph);
      starts.push(at);
      nodes.push(paragraph.firstChild);
    }
    at += line.length + 1;
  }
  const place = (offset) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle] <= offset) low = middle + 1;
      else high = middle;
    }
    const index = Math.max(low - 1, 0);
    return [nodes[index], Math.min(offset - starts[index], nodes[index].data.length)];
  };
  const ranges = new Map();
  for (const { start, end, hue } of passages) {
    const [startContainer, startOffset] = place(start);
    const [endContainer, endOffset] = place(end);
    const range = new StaticRange({ startContainer, startOffset, endContainer, endOffset });
    ranges.set(hue, [...(ranges.get(hue) ?? []), range]);
  }
  for (const [hue, those] of ranges) CSS.highlights.set('hue-' + hue, new Highlight(...those));
</script></html>`;
}
