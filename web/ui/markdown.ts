import { html, type TemplateResult } from 'lit';
import MarkdownIt from 'markdown-it';

type Token = ReturnType<InstanceType<typeof MarkdownIt>['parse']>[number];

/** A token with what stands between it and its end. */
interface Node {
  readonly token: Token;
  readonly children: Node[];
}

type Shown = TemplateResult | string;

/** Line breaks are kept as they were typed. No pictures: nobody who opens a note asked to load one. */
const parser = new MarkdownIt({ html: false, linkify: true, breaks: true }).disable([
  'image',
  'table',
]);
parser.validateLink = (address) => /^(https?:|mailto:)/i.test(address);

/**
 * Markdown as elements. No text of it is ever read as HTML, and links lead to web pages and mail only. Headings are
 * set off, and are no headings of the page.
 */
export function renderMarkdown(source: string): readonly Shown[] {
  return treeOf(parser.parse(source, {})).map(show);
}

function treeOf(tokens: readonly Token[]): readonly Node[] {
  const top: Node[] = [];
  const open: Node[][] = [top];
  for (const token of tokens) {
    if (token.nesting < 0) {
      open.pop();
      continue;
    }
    const node = { token, children: [...treeOf(token.children ?? [])] };
    open.at(-1)?.push(node);
    if (token.nesting > 0) open.push(node.children);
  }
  return top;
}

function show({ token, children }: Node): Shown {
  const draw = DRAWN[token.type];
  return draw ? draw(token, children.map(show)) : token.content;
}

const heading = (_token: Token, content: readonly Shown[]) =>
  html`<p><strong>${content}</strong></p>`;
const code = ({ content }: Token) => html`<pre><code>${content}</code></pre>`;

const DRAWN: Readonly<Record<string, (token: Token, content: readonly Shown[]) => TemplateResult>> =
  {
    inline: (_token, content) => html`${content}`,
    // A list without empty lines between its items has no paragraphs in them.
    paragraph_open: ({ hidden }, content) => (hidden ? html`${content}` : html`<p>${content}</p>`),
    heading_open: heading,
    blockquote_open: (_token, content) => html`<blockquote>${content}</blockquote>`,
    bullet_list_open: (_token, content) => html`<ul>${content}</ul>`,
    ordered_list_open: (token, content) =>
      html`<ol start=${token.attrGet('start') ?? '1'}>${content}</ol>`,
    list_item_open: (_token, content) => html`<li>${content}</li>`,
    strong_open: (_token, content) => html`<strong>${content}</strong>`,
    em_open: (_token, content) => html`<em>${content}</em>`,
    s_open: (_token, content) => html`<s>${content}</s>`,
    link_open: (token, content) =>
      html`<a href=${token.attrGet('href') ?? ''} target="_blank" rel="noopener noreferrer nofollow">${content}</a>`,
    code_inline: ({ content }) => html`<code>${content}</code>`,
    code_block: code,
    fence: code,
    softbreak: () => html`<br />`,
    hardbreak: () => html`<br />`,
    hr: () => html`<hr />`,
  };
