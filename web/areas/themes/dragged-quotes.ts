/** What dragged quotes are called among what else may be dragged over a page. */
const TYPE = 'application/x-bevis-highlights';

/** Lets highlights be dragged along. */
export function drag(event: DragEvent, highlightIds: readonly string[], words: string): void {
  const { dataTransfer } = event;
  if (!dataTransfer) return;
  dataTransfer.effectAllowed = 'move';
  dataTransfer.setData(TYPE, JSON.stringify(highlightIds));
  // Dropped elsewhere, it is the words.
  dataTransfer.setData('text/plain', words);
}

/** Whether what is dragged over a place are quotes. */
export function isDraggingQuotes({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes(TYPE) ?? false;
}

/** The highlights that were dropped. */
export function droppedQuotes({ dataTransfer }: DragEvent): readonly string[] {
  const data = dataTransfer?.getData(TYPE);
  return data ? (JSON.parse(data) as string[]) : [];
}
