import type {
  AttachmentDto,
  EvidenceDto,
  HighlightDto,
  LeadingProposalDto,
  SuggestionReasonDto,
} from '../../../web/api/types.ts';
import { plainDocument } from '../../../core/sources/document.ts';
import { segmentDocument } from '../../../core/sources/segment-document.ts';
import { joinIn, splitIn } from './fake-split-join.ts';
import { COST, PAIN, SEGMENTS, TEXT, TRUST } from './reading-fixture.ts';

const NOW = '2026-05-04T09:15:00.000Z';

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/**
 * Answers what the reading view asks for, from memory: as much of the server's manners as undo, revisions and
 * old text versions need.
 */
export class FakeServer {
  readonly asked: Asked[] = [];
  highlights: HighlightDto[] = [];
  evidence: EvidenceDto[] = [];
  /** Asked about those of the links that nobody has answered. */
  proposals: LeadingProposalDto[] = [];
  attachments: AttachmentDto[] = [];
  /** Why something could not be taken back, where that is known. */
  correctedWords: readonly object[] = [];
  /** Notes on the source. */
  notes: readonly object[] = [];
  method = 'interview';
  source: typeof SOURCE = SOURCE;
  /** Tags that are suggested for every passage. */
  suggested: { tagId: string; reason: SuggestionReasonDto }[] = [];
  /** What the next correction does to the highlights. */
  onCorrected: (text: string) => HighlightDto[] = () => this.highlights;
  uploadProblem: { code: string; detail: string } | null = null;
  /** The next writes find that the very words were corrected. */
  wordsWereCorrected = false;
  #attachmentsBefore: AttachmentDto[] = [];
  #made = 0;
  #lost: HighlightDto | undefined;
  readonly #done: Kept[] = [];
  readonly #takenBack: Kept[] = [];
  #tags: Record<string, unknown>[] = [COST, TRUST, PAIN].map((tag) => ({
    ...tag,
    kind: tag === PAIN ? 'lane' : 'code',
    lane: tag === PAIN ? 'pain' : null,
    archivedAt: null,
    revision: 0,
    versions: 0,
    outdated: 0,
    counts: { people: tag.people, sources: 1, mentions: 1 },
  }));
  readonly #fetch = window.fetch.bind(window);

  start(): void {
    window.fetch = async (input, init) => {
      const path = typeof input === 'string' ? input : '';
      if (!path.startsWith('/api/')) return this.#fetch(input, init);
      const body = typeof init?.body === 'string' ? (JSON.parse(init.body) as object) : {};
      if (path.includes('/tag-suggestions')) return json({ job: null, tags: this.suggested });
      const asked = { method: init?.method ?? 'GET', path, body: { ...body } };
      this.asked.push(asked);
      return this.#answer(asked);
    };
  }

  stop(): void {
    window.fetch = this.#fetch;
  }

  /** Writes so far, as `POST /sources/src_1/highlights`. */
  get writes(): readonly string[] {
    return this.asked
      .filter(({ method }) => method !== 'GET')
      .map(({ method, path }) => `${method} ${path.replace('/api', '')}`);
  }

  #answer(asked: Asked): Response {
    if (asked.method === 'GET') return json(this.#read(asked.path));
    if (this.wordsWereCorrected)
      return refused('source.words_changed', 'The words were corrected.', {
        actionId: 'ac_1',
      });
    const isTurn = /\/(take-back|do-again)$/.test(asked.path);
    if (isTurn) return json(this.#turn(asked.path));
    if (this.#isOld(asked)) return refused('highlight.changed_meanwhile', 'Somebody was faster.');
    this.#done.push(this.#keep());
    this.#takenBack.length = 0;
    return json(this.#write(asked));
  }

  #read(path: string): unknown {
    const [name = ''] = (path.split('/').at(-1) ?? '').split('?');
    const lists: Readonly<Record<string, unknown>> = {
      highlights: { highlights: this.highlights },
      'personal-data': { textVersion: 1, searchedAt: NOW, findings: [] },
      attachments: { attachments: this.attachments },
      uploads: { uploads: [this.#upload] },
      evidence: { evidence: this.evidence },
      'leading-questions': { proposals: this.proposals },
      codebook: { tags: this.#tags, journeys: [] },
      hypotheses: {
        hypotheses: [
          { id: 'hy_1', number: 1, statement: 'Freight appears late', archivedAt: null },
          { id: 'hy_2', number: 2, statement: 'Two people decide', archivedAt: null },
        ],
      },
      participants: {
        participants: [{ id: 'pt_2', pseudonym: 'P2', organisation: null, archivedAt: null }],
      },
      studies: { studies: [{ id: 'st_1', method: this.method }] },
      'corrected-words': { words: this.correctedWords },
      notes: { notes: this.notes, next: null, authors: [], withheld: 0 },
      members: { members: [{ userId: 'Karin', name: 'Karin Holm' }] },
    };
    return lists[name] ?? this.highlights.find(({ id }) => id === name) ?? this.source;
  }

  /** What a highlight says is changed from another revision than it stands at. */
  #isOld({ method, path, body }: Asked): boolean {
    const highlight = this.highlights.find(({ id }) => path === `/api/highlights/${id}`);
    return method === 'PATCH' && highlight !== undefined && highlight.revision !== body['revision'];
  }

  /** The text is another from now on: what has other words, or lost them, is said by whoever corrects. */
  correct(text: string, highlights: HighlightDto[]): void {
    this.source = {
      ...this.source,
      text,
      segments: segmentDocument(plainDocument(text)),
      textVersion: this.source.textVersion + 1,
      isCorrected: true,
    };
    this.highlights = highlights;
  }

  #keep(): Kept {
    const { highlights, evidence, source } = this;
    return { highlights: [...highlights], evidence: [...evidence], tags: [...this.#tags], source };
  }

  /** Brings everything to where it was before the last write, or after it. */
  #turn(path: string): unknown {
    const isBack = path.endsWith('take-back');
    const [from, to] = isBack ? [this.#done, this.#takenBack] : [this.#takenBack, this.#done];
    const kept = from.pop();
    if (!kept) return { actions: [] };
    to.push(this.#keep());
    this.highlights = kept.highlights;
    this.evidence = kept.evidence;
    this.#tags = kept.tags;
    const isText = kept.source.text !== this.source.text;
    if (isText) this.source = { ...kept.source, textVersion: this.source.textVersion + 1 };
    const type = isText ? 'source.text_replaced' : 'highlight.changed';
    const changes = [{ type, subject: {} }];
    return { actions: [{ id: 'ac_1', kind: 'done', changes, counts: [] }] };
  }

  #write({ method, path, body }: Asked): unknown {
    const [, , kind, id = '', what] = path.split('/');
    if (kind === 'attachments') return this.#attachment(id, method);
    const corrected = this.#correction(what, body);
    if (corrected) return corrected;
    if (kind === 'sources') return this.#mark(body);
    if (kind === 'projects') return this.#createTag(body);
    if (kind === 'tags') return this.#changeTag(id, body);
    if (kind === 'hypotheses') return this.#link(id, body);
    if (kind === 'evidence') return this.#changeLink(id, method);
    return this.#changeHighlight(id, method, what, body);
  }

  #changeLink(id: string, method: string): unknown {
    const link = this.evidence.find((each) => each.id === id);
    if (method === 'PATCH') return link;
    this.evidence = this.evidence.filter((each) => each !== link);
    return {};
  }

  #correction(what: string | undefined, body: Asked['body']): unknown {
    if (what === 'text') return this.#correctText(body);
    if (what === 'uploads') return this.#upload;
    return what === 'corrections' ? { id: 'sc_1', sourceId: 'src_1', match: 'style' } : null;
  }

  #attachment(id: string, method: string): unknown {
    const { attachments } = this;
    if (method !== 'DELETE') this.attachments = this.#attachmentsBefore;
    else {
      this.#attachmentsBefore = attachments;
      this.attachments = attachments.filter((one) => one.id !== id);
    }
    return {};
  }

  get #upload() {
    const { uploadProblem: problem } = this;
    return { id: 'up_1', state: problem ? 'failed' : 'done', problem };
  }

  #correctText(body: Asked['body']): unknown {
    const { text } = this.source;
    const words = body['words'];
    const after =
      typeof words === 'string'
        ? text.slice(0, Number(body['start'])) + words + text.slice(Number(body['end']))
        : TEXT;
    this.correct(after, this.onCorrected(after));
    return this.source;
  }

  #mark(body: Asked['body']): HighlightDto {
    this.#made += 1;
    // The fields that the view sends are those of a highlight.
    const highlight = {
      id: `hl_${this.#made}`,
      sourceId: 'src_1',
      participantId: 'pt_2',
      sentiment: null,
      computedSentiment: null,
      note: '',
      keyQuote: false,
      outdatedTagIds: [],
      orphanedAt: null,
      task: null,
      outcome: null,
      severity: null,
      createdBy: 'Karin',
      createdAt: NOW,
      revision: 0,
      ...this.#withCodes(body),
      ...this.#placeNow(body),
    } as unknown as HighlightDto;
    this.highlights.push(highlight);
    return highlight;
  }

  /** Words of the first text, where they stand in the one of today. */
  #placeNow({ start, end }: Asked['body']) {
    const quote = TEXT.slice(Number(start), Number(end));
    const { textVersion, text } = this.source;
    if (text === TEXT) return { quote };
    const at = text.indexOf(quote);
    return { quote, textVersion, start: at, end: at + quote.length };
  }

  #changeHighlight(
    id: string,
    method: string,
    what: string | undefined,
    body: Asked['body'],
  ): unknown {
    const index = this.highlights.findIndex((each) => each.id === id);
    const before = this.highlights[index];
    if (!before) throw new Error(`${method} ${id}: there is no such highlight.`);
    if (what === 'split') return splitIn(this.highlights, before, Number(body['at']));
    if (what === 'join') return joinIn(this.highlights, before, body);
    if (what === 'unplace') return this.#unplace(index, before);
    if (what === 'remove') {
      this.highlights.splice(index, 1);
      return before;
    }
    if (body['revision'] !== before.revision) throw new Error('An old revision was sent.');
    const changed = {
      ...before,
      ...this.#withCodes(body),
      revision: before.revision + 1,
    };
    if (what === 'passage' && before.orphanedAt) this.#lost = before;
    const quote = this.source.text.slice(changed.start, changed.end);
    this.highlights[index] = { ...changed, quote, orphanedAt: null };
    return this.highlights[index];
  }

  #unplace(index: number, placed: HighlightDto): unknown {
    if (!this.#lost) throw new Error('This highlight was not placed by hand.');
    this.highlights[index] = { ...this.#lost, revision: placed.revision + 1 };
    return this.highlights[index];
  }

  /** Codes that are created with what they are given to. */
  #withCodes({ newCodes, ...body }: Asked['body']): Asked['body'] {
    if (!Array.isArray(newCodes)) return body;
    const made = newCodes.map((name) => this.#createTag({ kind: 'code', name }).id);
    return { ...body, tagIds: [...((body['tagIds'] as string[] | undefined) ?? []), ...made] };
  }

  #createTag(body: Asked['body']): { readonly id: string } {
    const tag = {
      ...this.#tags[0],
      id: `tag_new${this.#tags.length}`,
      definition: '',
      ...body,
      revision: 0,
    };
    this.#tags.push(tag);
    return tag;
  }

  #changeTag(id: string, body: Asked['body']): unknown {
    this.#tags = this.#tags.map((tag) =>
      tag['id'] === id
        ? {
            ...tag,
            archivedAt: body['archived'] ? NOW : null,
            revision: Number(tag['revision']) + 1,
          }
        : tag,
    );
    return this.#tags.find((tag) => tag['id'] === id);
  }

  #link(hypothesisId: string, body: Asked['body']): EvidenceDto {
    const known = this.evidence.find((each) => each.hypothesisId === hypothesisId);
    const link = {
      id: known?.id ?? `ev_${this.evidence.length + 1}`,
      hypothesisId,
      tier: 4,
      role: 'testing',
      leadingQuestion: false,
      secondHand: false,
      state: 'accepted',
      revision: 0,
      ...body,
    } as unknown as EvidenceDto;
    this.evidence = [...this.evidence.filter((each) => each !== known), link];
    return link;
  }
}

/** Everything that can be taken back, as it was. */
interface Kept {
  readonly highlights: HighlightDto[];
  readonly evidence: EvidenceDto[];
  readonly tags: Record<string, unknown>[];
  readonly source: typeof SOURCE;
}

const SOURCE = {
  id: 'src_1',
  projectId: 'prj_1',
  studyId: 'st_1',
  participantId: 'pt_2',
  title: 'Interview, Aarhus',
  originalRemovedAt: null,
  heldOn: '2026-05-04',
  language: 'da',
  textVersion: 1,
  words: 40,
  highlights: 0,
  isCorrected: false,
  text: TEXT,
  segments: SEGMENTS,
};

function json(body: unknown): Response {
  return new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } });
}

function refused(code: string, title: string, about: object = {}): Response {
  return new Response(JSON.stringify({ code, title, about }), { status: 409 });
}
