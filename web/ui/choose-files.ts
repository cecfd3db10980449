/** Lets somebody choose files of this computer. */
export function chooseFiles(
  { accept, multiple }: { readonly accept: string; readonly multiple: boolean },
  onFiles: (files: readonly File[]) => void,
): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = multiple;
  input.accept = accept;
  input.addEventListener('change', () => onFiles([...(input.files ?? [])]));
  input.click();
}
