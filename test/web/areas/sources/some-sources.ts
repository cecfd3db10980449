import type { ParticipantDto, SourceDto, StudyDto, UploadDto } from '../../../../web/api/types.ts';

// Branded ids and days are plain text on the wire, so each builder casts once.

export const aSource = (overrides: Record<string, unknown> = {}): SourceDto =>
  ({
    id: 'src_1',
    projectId: 'prj_1',
    studyId: 'st_1',
    participantId: null,
    title: 'Interview, Aarhus office move',
    heldOn: '2026-10-14',
    language: 'da',
    textVersion: 1,
    words: 4120,
    highlights: 41,
    fileName: 'aarhus_P2.docx',
    createdAt: '2026-10-15T09:15:00.000Z',
    archivedAt: null,
    revision: 2,
    ...overrides,
  }) as unknown as SourceDto;

export const aStudy = (overrides: Record<string, unknown> = {}): StudyDto =>
  ({
    id: 'st_1',
    projectId: 'prj_1',
    name: 'Interviews, autumn',
    method: 'interview',
    startsOn: null,
    endsOn: null,
    archivedAt: null,
    revision: 0,
    ...overrides,
  }) as unknown as StudyDto;

export const aParticipant = (overrides: Record<string, unknown> = {}): ParticipantDto =>
  ({
    id: 'pt_2',
    projectId: 'prj_1',
    pseudonym: 'P2',
    kind: 'customer',
    organisation: null,
    household: null,
    consent: 'given',
    consentExpiresOn: null,
    attributes: {},
    personaIds: [],
    sources: 0,
    highlights: 0,
    archivedAt: null,
    revision: 0,
    ...overrides,
  }) as unknown as ParticipantDto;

export const anUpload = (overrides: Record<string, unknown> = {}): UploadDto =>
  ({
    id: 'up_1',
    projectId: 'prj_1',
    studyId: 'st_1',
    fileName: 'aarhus_P2.docx',
    sizeBytes: 2048,
    state: 'done',
    problem: null,
    sourceId: 'src_1',
    proposedParticipant: 'P2',
    mediaType: null,
    remembered: false,
    createdAt: '2026-10-15T09:15:00.000Z',
    ...overrides,
  }) as unknown as UploadDto;
