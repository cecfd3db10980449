/** Reports progress of a task in a worker: 0 … 1 and a code for the step. */
export type TaskProgress = (progress: number, step: string) => void;
