/**
 * The pure work that runs in worker threads, by name. Each loads its code when it is first asked, so that a
 * worker that reads files never loads the clustering.
 */
export const TASKS = {
  /** Reads one uploaded file into text and segments. */
  readFile: async () => (await import('../areas/sources/readers/pack-source.ts')).readPacked,
  /** Finds what a file is by its content. */
  findFormat: async () => {
    const { findFormat } = await import('../areas/sources/readers/formats.ts');
    return ({ fileName, bytes }: { readonly fileName: string; readonly bytes: Uint8Array }) =>
      findFormat(fileName, bytes);
  },
  /** Finds the sentences of a text that could be guide text. */
  keysOf: async () => (await import('../../core/sources/template.ts')).keysOf,
  /** Unpacks some of an archive. */
  unpackArchive: async () => (await import('../areas/sources/readers/archive.ts')).unpackArchive,
  /** Finds the shapes of a spreadsheet by which its mapping is remembered. */
  findShapes: async () => (await import('../areas/sources/readers/table-shapes.ts')).findShapes,
  /** Shows the first rows of a spreadsheet and guesses what its columns are. */
  previewTable: async () => (await import('../areas/sources/readers/table-tasks.ts')).previewTable,
  /** Reads a spreadsheet by its mapping. */
  readMappedTable: async () =>
    (await import('../areas/sources/readers/table-tasks.ts')).readMappedTable,
  /** Looks for personal data in a source. */
  findInSource: async () => (await import('../../core/privacy/find-in-source.ts')).findInSource,
  /** Works out where highlights go when a text is corrected, and cuts it into segments. */
  planCorrection: async () =>
    (await import('../areas/highlights/plan-correction.ts')).planCorrection,
  /** Puts pseudonyms back where a corrected text has the real words again. */
  hideKnownWords: async () =>
    (await import('../../core/privacy/hide-known-words.ts')).hideKnownWords,
  /** Finds the stems of passages, for the search index. */
  stemTexts: async () => (await import('../areas/search/stems.ts')).stemTexts,
  /** Places texts by a sentence encoder. */
  encodeTexts: async () => (await import('../language/sentence-encoder.ts')).encodeTexts,
  /** Places passages by meaning and wording. */
  placePassages: async () => (await import('../areas/suggestions/place-passages.ts')).placePassages,
  /** Learns tags and suggests them. */
  suggestTags: async () =>
    (await import('../areas/suggestions/suggest-tags-task.ts')).suggestTagsTask,
  /** Ranks passages by how they bear on a statement, and says which way each seems to go. */
  findEvidence: async () =>
    (await import('../areas/suggestions/find-evidence-task.ts')).findEvidenceTask,
  /** Clusters highlights into themes. */
  findThemes: async () => (await import('../areas/themes/find-themes-task.ts')).findThemesTask,
  /** Places new highlights in the themes that there are. */
  placeNew: async () => (await import('../areas/themes/place-new-task.ts')).placeNewTask,
  /** Adds two numbers: the smallest task, for tests of the pool. */
  add: async () => (input: { readonly a: number; readonly b: number }) => input.a + input.b,
  /** Never ends: for tests of the time limit. */
  spin: async () => (): never => {
    for (;;);
  },
};

export type Tasks = typeof TASKS;
export type TaskName = keyof Tasks;
type Task<Name extends TaskName> = Awaited<ReturnType<Tasks[Name]>>;
export type TaskInput<Name extends TaskName> = Parameters<Task<Name>>[0];
export type TaskOutput<Name extends TaskName> = Awaited<ReturnType<Task<Name>>>;
