import {
  codebook,
  highlights,
  hypotheses,
  participants,
  projects,
  sharing,
  sources,
} from '../../core/api/index.ts';
import type { HighlightId, HypothesisId, ProjectId, TagId } from '../../core/kernel/ids.ts';
import type { Method } from '../../core/projects/methods.ts';
import type { Caller, TestApi } from './api.ts';

/** What a quote may have besides its speaker. */
export interface QuoteDetails {
  readonly method?: Method;
  readonly heldOn?: string;
  readonly words?: string;
  readonly tagIds?: readonly string[];
  readonly sentiment?: number;
  readonly keyQuote?: boolean;
  readonly outcome?: 'success' | 'partly' | 'failure';
  readonly note?: string;
}

/** A project under research, with a researcher of its workspace and short ways to fill it. */
export interface Research {
  readonly researcher: Caller;
  readonly projectId: ProjectId;
  /** Tag ids by name: phases of the six-phase template, lanes in English, and what was added. */
  readonly tags: ReadonlyMap<string, TagId>;
  addTag(kind: 'persona' | 'touchpoint' | 'code', name: string, more?: object): Promise<TagId>;
  /** The participant with this pseudonym, added when there is none. */
  person(pseudonym: string, details?: object): Promise<{ id: string; revision: number }>;
  /** Something a person (or nobody, with null) said, in a source of its own. */
  quote(
    pseudonym: string | null,
    details?: QuoteDetails,
  ): Promise<{ id: HighlightId; sourceId: string; studyId: string; revision: number }>;
  state(statement: string, details?: object): Promise<HypothesisId>;
  link(
    hypothesisId: string,
    highlightId: string,
    direction: number,
    details?: object,
  ): Promise<{ id: string; revision: number }>;
  /** Somebody with a read-only link to the project. */
  visitor(...scopes: string[]): Promise<Caller>;
}

/** Makes a project in the workspace of the researcher, or in a new one. */
export async function aResearch(api: TestApi, member?: Caller): Promise<Research> {
  const researcher = member ?? (await api.member('researcher'));
  const { id: projectId } = await researcher.call(projects.createProject, {
    body: { name: 'Kontor & Co', language: 'en', journeyTemplate: 'six-phases' },
  });
  const params = { projectId };
  const { tags: first } = await researcher.call(codebook.getCodebook, { params });
  const tags = new Map(first.map((tag) => [tag.lane ?? tag.name, tag.id]));
  const studies = new Map<string, string>();
  const people = new Map<string, { id: string; revision: number }>();

  async function studyOf(method: Method): Promise<string> {
    const known = studies.get(method);
    if (known) return known;
    const study = await researcher.call(projects.createStudy, {
      params,
      body: { name: method, method },
    });
    studies.set(method, study.id);
    return study.id;
  }

  async function person(pseudonym: string, details: object = {}) {
    const known = people.get(pseudonym);
    if (known) return known;
    const made = await researcher.call(participants.createParticipant, {
      params,
      body: { pseudonym, consent: 'given', ...details },
    });
    people.set(pseudonym, made);
    return made;
  }

  return {
    researcher,
    projectId,
    tags,
    person,
    async addTag(kind, name, more = {}) {
      const tag = await researcher.call(codebook.createTag, {
        params,
        body: { kind, name, ...more },
      });
      tags.set(name, tag.id);
      return tag.id;
    },
    async quote(pseudonym, details = {}) {
      const { method = 'interview', heldOn = '2026-03-02', words = 'It was late again.' } = details;
      const studyId = await studyOf(method);
      const participantId = pseudonym === null ? null : (await person(pseudonym)).id;
      const source = await researcher.call(sources.createSource, {
        params,
        body: { studyId, title: 'Notes', text: words, heldOn, participantId },
      });
      const { tagIds = [], sentiment, keyQuote, outcome, note } = details;
      const made = await researcher.call(highlights.createHighlight, {
        params: { sourceId: source.id },
        body: {
          textVersion: 1,
          start: 0,
          end: words.length,
          tagIds,
          participantId,
          sentiment,
          keyQuote,
          outcome,
          note,
        },
      });
      return { id: made.id, sourceId: source.id, studyId, revision: made.revision };
    },
    async state(statement, details = {}) {
      const made = await researcher.call(hypotheses.createHypothesis, {
        params,
        body: { statement, formedOn: '2026-01-01', ...details },
      });
      return made.id;
    },
    link: (hypothesisId, highlightId, direction, details = {}) =>
      researcher.call(hypotheses.linkEvidence, {
        params: { hypothesisId },
        body: { highlightId, direction, ...details },
      }),
    async visitor(...scopes) {
      const { token } = await researcher.call(sharing.createShareLink, {
        params,
        body: { name: 'Board', scopes, days: 7 },
      });
      return api.visitor(token);
    },
  };
}
