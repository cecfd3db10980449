import { msg } from '../../i18n/index.ts';

/** What to do with files of a kind that is not read, with their endings. */
const ADVICE = [
  ['upload.saveAsDocx', ['doc', 'docm', 'dotx', 'odt', 'rtf', 'pages']],
  ['upload.saveAsXlsx', ['xls', 'xlsm', 'ods', 'numbers']],
  ['upload.saveAsPdf', ['ppt', 'pptx', 'odp', 'key']],
  [
    'upload.convertMedia',
    ['heic', 'tif', 'tiff', 'bmp', 'avif', 'svg', 'avi', 'mkv', 'wma', 'wmv'],
  ],
  ['upload.packAsZip', ['rar', '7z', 'gz', 'tar']],
] as const satisfies readonly (readonly [string, readonly string[]])[];

/** Names the kind of a file that is not read, and says what to do with it. */
export function unreadFormat(fileName: string): string {
  const ending = /\.([a-z0-9]{1,8})$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
  const advice = ADVICE.find(([, endings]: readonly [string, readonly string[]]) =>
    endings.includes(ending),
  );
  return advice ? msg(advice[0], { kind: `.${ending}` }) : msg('upload.formatUnknown');
}
