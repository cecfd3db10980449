/**
 * The files of a drop, also those inside folders. Files whose name starts with a dot are the system's own.
 * Linear in the files.
 */
export async function droppedFiles(transfer: DataTransfer | null): Promise<readonly File[]> {
  // The list is only readable until the event is over: everything is taken out before the first wait.
  const entries = [...(transfer?.items ?? [])].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return [...(transfer?.files ?? [])];
  const found = await Promise.all(entries.map(filesIn));
  return found.flat();
}

async function filesIn(entry: FileSystemEntry): Promise<readonly File[]> {
  if (entry.name.startsWith('.')) return [];
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [named(file, entry.fullPath.slice(1))];
  }
  if (!isFolder(entry)) return [];
  const inside = await Promise.all((await everythingIn(entry)).map(filesIn));
  return inside.flat();
}

/** The files of a chosen folder, each named with its folders; the system's own are left out. */
export function chosenFiles(files: FileList | null): readonly File[] {
  return [...(files ?? [])]
    .map((file) => named(file, file.webkitRelativePath))
    .filter(({ name }) => !/(?:^|\/)\./.test(name));
}

/** A file whose name has the folders it came in. */
function named(file: File, path: string): File {
  return path.includes('/') ? new File([file], path, { type: file.type }) : file;
}

/** A folder is read in parts of a hundred, until a part is empty. */
async function everythingIn(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const found: FileSystemEntry[] = [];
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (part.length === 0) return found;
    found.push(...part);
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
