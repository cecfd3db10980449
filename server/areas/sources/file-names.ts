const NAME_LENGTH_MAX = 200;

/** The name of a file without the folders it came in. */
export function bareName(fileName: string): string {
  return fileName.slice(fileName.lastIndexOf('/') + 1);
}

/**
 * A file's name as it is kept and shown: with the folders it came in, without control characters, signs that turn the direction of writing, steps
 * upwards, drive letters, or endless length. Its ending stays. It is never a path on this computer.
 */
export function safeName(fileName: string): string {
  const steps = fileName
    .replaceAll(/\p{Cc}/gu, ' ')
    // With these, `fdp.exe` reads as `exe.pdf`.
    .replaceAll(/\p{Bidi_Control}/gu, '')
    .normalize('NFC')
    .split(/[\\/]/)
    .map((step) => step.trim())
    .filter((step) => step !== '' && step !== '.' && step !== '..' && !/^[a-z]:$/i.test(step));
  const name = steps.join('/') || 'file';
  if (name.length <= NAME_LENGTH_MAX) return name;
  const bare = steps.at(-1) ?? name;
  if (bare.length <= NAME_LENGTH_MAX) return bare;
  const ending = /\.[a-z0-9]{1,8}$/i.exec(bare)?.[0] ?? '';
  return bare.slice(0, NAME_LENGTH_MAX - ending.length).toWellFormed() + ending;
}
