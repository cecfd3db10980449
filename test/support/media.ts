/** The smallest PNG there is: one dot. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const WAV_HEAD = Buffer.from(
  '524946463408000057415645666d7420100000000100010044ac000088580100020010006461746110080000',
  'hex',
);
const WAV_SOUND_BYTES = 2064;

/** A recording: the head of a WAV file, a mark to find it by, and silence. */
export function aRecording(mark = ''): Buffer {
  const sound = Buffer.alloc(WAV_SOUND_BYTES);
  sound.write(mark);
  return Buffer.concat([WAV_HEAD, sound]);
}
