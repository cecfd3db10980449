import type { UploadDto } from '../../api/types.ts';
import { navigate } from '../../controllers/location.ts';
import { msg } from '../../i18n/index.ts';
import type { ToastMessage } from '../../ui/bv-toast.ts';

/** Says that a spreadsheet was read as an earlier one was, and leads to where its columns are mapped. */
export function rememberedToast({ id, projectId, fileName }: UploadDto): ToastMessage {
  return {
    text: msg('tables.wasRemembered', { name: fileName }),
    also: {
      label: msg('tables.changeMapping'),
      keys: '',
      run: () => navigate(`/projects/${projectId}/uploads/${id}`),
    },
  };
}
