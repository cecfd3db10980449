import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const root = process.env['BEVIS_DATA'] ?? '../shared/data';

/** A file of real research, outside the project. */
export interface ResearchFile {
  /** With its folders, from the folder of the data. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The files below a folder of BEVIS_DATA with one of these endings; none where the data is absent. */
export function researchFiles(folder: string, endings: readonly string[]): string[] {
  try {
    return (readdirSync(path.join(root, folder), { recursive: true }) as string[])
      .map((name) => path.join(folder, name))
      .filter((name) => endings.includes(path.extname(name).slice(1)))
      .filter((name) => statSync(path.join(root, name)).isFile())
      .sort();
  } catch {
    return [];
  }
}

/** Reads one of them. */
export function researchFile(name: string): ResearchFile {
  return { name, bytes: new Uint8Array(readFileSync(path.join(root, name))) };
}
